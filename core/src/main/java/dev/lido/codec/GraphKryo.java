package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.Kryo;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;

/**
 * One Kryo, set up for graphs and lent to one segment at a time. Making one is dear, so good ones are kept; one that
 * met a fault is thrown away, since its inner state may be anything.
 */
final class GraphKryo extends Kryo {

    /** Nested objects up to here are carried on the caller's stack: some 200 KiB of it. */
    private static final int SHALLOW = 500;

    /** Where a stack of 1 GiB comes near its end; unwinding more takes minutes. */
    private static final int DEEP = 1_000_000;

    /** Enough for the threads that encode at once; more are made and dropped. */
    private static final ArrayBlockingQueue<GraphKryo> IDLE = new ArrayBlockingQueue<>(16);

    private final SegmentOutput out = new SegmentOutput();
    private final SegmentClasses classes;
    private final GraphReferences references;
    private int depthLimit = SHALLOW;

    private GraphKryo(SegmentClasses classes, GraphReferences references) {
        super(classes, references);
        this.classes = classes;
        this.references = references;
        setRegistrationRequired(false);
        setAutoReset(false);
        setReferences(true);
    }

    /** One that nobody else uses. */
    static GraphKryo take() {
        GraphKryo idle = IDLE.poll();
        return idle != null ? idle : new GraphKryo(new SegmentClasses(), new GraphReferences());
    }

    /** Keeps one that did its work well for the next one. */
    void giveBack() {
        reset();
        references.written = null;
        references.read = null;
        classes.begin(CodeSink.NONE, null);
        depthLimit = SHALLOW;
        IDLE.offer(this);
    }

    /** Sets up for writing. */
    GraphKryo writing(WrittenObjects objects, CodeSink sink) {
        references.written = objects;
        classes.begin(sink, null);
        return this;
    }

    /** Sets up for reading. */
    GraphKryo reading(ReadObjects objects, ClassLoader loader) {
        references.read = objects;
        classes.begin(CodeSink.NONE, loader);
        return this;
    }

    /** Goes as deep as a large stack allows. */
    GraphKryo deep() {
        depthLimit = DEEP;
        return this;
    }

    /** The bytes of the segment. */
    SegmentOutput out() {
        return out;
    }

    /** The names of classes in this segment. */
    SegmentClasses classes() {
        return classes;
    }

    /** The objects that the graph has so far, when writing. */
    WrittenObjects written() {
        return references.written;
    }

    /** The objects that the graph has so far, when reading. */
    ReadObjects readObjects() {
        return references.read;
    }

    /** Writes a value that is part of another. */
    void put(SegmentOutput output, Object value) {
        checkDepth();
        writeClassAndObject(output, value);
    }

    /** Reads a value that is part of another, or its {@link ReadObjects.Pending}. */
    Object getOrPending(SegmentInput in) {
        checkDepth();
        int first = references.read.size();
        int open = references.read.openReferences();
        Object value = readClassAndObject(in);
        if (references.read.size() > first && references.read.openReferences() == open) {
            references.read.close(first);
        }
        return value;
    }

    /** Reads a value that is needed now. */
    Object get(SegmentInput in) {
        Object value = getOrPending(in);
        if (value instanceof ReadObjects.Pending) {
            throw new Refusal(
                    "cannot be rebuilt: it is part of a cycle through an object that can only be built whole, such as a"
                            + " record. Break the cycle, or make one of its fields an array or a plain object.",
                    null);
        }
        return value;
    }

    /** Reads a value that the consumer can take later; returns null until then. */
    Object get(SegmentInput in, Consumer<Object> late) {
        Object value = getOrPending(in);
        if (value instanceof ReadObjects.Pending pending) {
            references.read.await(pending, late);
            return null;
        }
        return value;
    }

    private void checkDepth() {
        if (getDepth() > depthLimit) {
            throw new StackOverflowError("deeper than " + depthLimit);
        }
    }
}
