package dev.lido.codec;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** Stands in a Java-serialized object for a part that the graph carries beside it. */
final class Holder implements Serializable {

    private static final long serialVersionUID = 1;

    private transient Object value;

    private void readObject(ObjectInputStream in) throws IOException {
        if (!(in instanceof RescueInput rescue)) {
            throw new IOException("not within a graph");
        }
        value = rescue.next();
    }

    private Object readResolve() {
        return value;
    }
}
