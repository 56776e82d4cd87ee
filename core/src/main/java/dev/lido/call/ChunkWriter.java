package dev.lido.call;

import dev.lido.codec.CodeSink;
import dev.lido.codec.GraphWriter;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Chunk;
import dev.lido.spi.Payload;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Encodes the items of one chunk, and finds the code that only they need. Not thread-safe. */
public final class ChunkWriter {

    private final Capture capture;
    private final News news = new News();
    private final GraphWriter graph = new GraphWriter(news);
    private final List<Payload.Bytes> segments = new ArrayList<>();
    private long bytes;
    private boolean plain = true;

    ChunkWriter(Capture capture) {
        this.capture = capture;
    }

    /**
     * Encodes one more item; a fault leaves the chunk as it was.
     *
     * @param index the item's index in the job, for messages
     * @throws TransferFault if the item, or a variable that its class's code reads, cannot travel
     */
    public void add(long index, Object item) throws TransferFault {
        Payload.Bytes segment = encode(index, item);
        if (news.grown != null) {
            capture.grow(news.grown);
        }
        segments.add(segment);
        bytes += segment.size();
    }

    private Payload.Bytes encode(long index, Object item) throws TransferFault {
        news.grown = null;
        news.refused = null;
        try {
            Payload.Bytes segment = graph.write(new ItemName(index), item);
            if (news.refused == null) {
                return segment;
            }
        } catch (TransferFault fault) {
            if (news.refused == null) {
                throw fault;
            }
        }
        throw news.refused;
    }

    /** Put into words only if something is to be said of the item. */
    private record ItemName(long index) {
        @Override
        public String toString() {
            return "item " + index;
        }
    }

    /** The number of items. */
    public int size() {
        return segments.size();
    }

    /** The size of the encoded items in bytes, without the code. */
    public long bytes() {
        return bytes;
    }

    /** Whether no item so far named a class that is not the JDK's: then no code of the user's has run. */
    public boolean isPlain() {
        return plain;
    }

    /** The chunk so far: the job's code with what its items need besides, and the items. */
    public Chunk.Work work() {
        return new Chunk.Work(capture.code(), capture.function(), Segments.join(segments));
    }

    /**
     * Grows a copy of the closure by what it does not know; most items bring nothing. What is new is followed while the
     * item is being encoded: thus its refusal undoes the encoding, and no later item refers to what was never sent.
     */
    private final class News implements CodeSink {
        private Closure grown;
        private TransferFault refused;

        @Override
        public void type(Class<?> type) {
            plain = false;
            if (!known().knows(type)) {
                follow(closure -> closure.type(type));
            }
        }

        @Override
        public void lambda(SerializedLambda lambda, ClassLoader loader) {
            plain = false;
            if (!known().lambdas.contains(LambdaSite.of(lambda, loader))) {
                follow(closure -> closure.lambda(lambda, loader));
            }
        }

        private Findings known() {
            return (grown == null ? capture.closure() : grown).found();
        }

        private void follow(Consumer<Closure> news) {
            Closure next = grown == null ? capture.closure().copy() : grown;
            grown = null; // until it is complete: a stack that is too small here is tried again with a larger one
            news.accept(next);
            try {
                next.complete();
            } catch (TransferFault fault) {
                refused = fault;
                throw new IllegalStateException(fault);
            }
            grown = next;
        }
    }
}
