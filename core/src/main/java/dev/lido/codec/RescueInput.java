package dev.lido.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Proxy;

/** Reads what a {@link RescueOutput} wrote; finds classes by the reader's loader and parts in the graph. */
final class RescueInput extends ObjectInputStream {

    private final GraphKryo kryo;
    private final SegmentInput parts;

    /** How many elements arrays may still have: of all together, since each array may hold others that claim as much. */
    private long elementsLeft;

    /**
     * A stream.
     *
     * @param size of the bytes: the arrays that they claim cannot be much larger
     * @param parts where the rescued parts follow
     */
    RescueInput(InputStream in, int size, GraphKryo kryo, SegmentInput parts) throws IOException {
        super(in);
        this.kryo = kryo;
        this.parts = parts;
        limitArrays(16L * size + 1024); // an element takes a byte, but a hash table has more room than content
    }

    private void limitArrays(long elements) {
        elementsLeft = elements;
        ObjectInputFilter installed = getObjectInputFilter();
        setObjectInputFilter(info -> {
            elementsLeft -= Math.max(0, info.arrayLength());
            if (elementsLeft < 0) {
                return ObjectInputFilter.Status.REJECTED;
            }
            return installed == null ? ObjectInputFilter.Status.UNDECIDED : installed.checkInput(info);
        });
    }

    /** The next rescued part. */
    Object next() {
        return kryo.get(parts);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
        String name = description.getName();
        return name.equals(Holder.class.getName())
                ? Holder.class
                : ClassNames.find(name, kryo.classes().loader());
    }

    @Override
    protected Class<?> resolveProxyClass(String[] names) throws ClassNotFoundException {
        ClassLoader loader = kryo.classes().loader();
        var interfaces = new Class<?>[names.length];
        for (int i = 0; i < names.length; i++) {
            interfaces[i] = ClassNames.find(names[i], loader);
        }
        return Proxy.newProxyInstance(loader, interfaces, (proxy, method, args) -> null)
                .getClass();
    }
}
