package dev.lido.call;

import dev.lido.codec.CodeSink;
import dev.lido.codec.GraphWriter;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Chunk;
import dev.lido.spi.Payload;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.List;

/** Encodes the items of one chunk, and finds the code that only they need. Not thread-safe. */
public final class ChunkWriter {

    private final Capture capture;
    private final News news = new News();
    private final GraphWriter graph = new GraphWriter(news);
    private final List<Payload.Bytes> segments = new ArrayList<>();
    private long bytes;

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
        news.grown = null;
        Payload.Bytes segment = graph.write("item " + index, item);
        if (news.grown != null) {
            news.grown.complete();
            capture.grow(news.grown);
        }
        segments.add(segment);
        bytes += segment.size();
    }

    /** The number of items. */
    public int size() {
        return segments.size();
    }

    /** The size of the encoded items in bytes, without the code. */
    public long bytes() {
        return bytes;
    }

    /** The chunk so far: the job's code with what its items need besides, and the items. */
    public Chunk.Work work() {
        return new Chunk.Work(capture.code(), capture.function(), Segments.join(segments));
    }

    /** Grows a copy of the closure by the first thing that it does not know; most items bring none. */
    private final class News implements CodeSink {
        private Closure grown;

        @Override
        public void type(Class<?> type) {
            Class<?> element = Closure.elementOf(type);
            if (!capture.closure().knows(element)) {
                grown().type(element);
            }
        }

        @Override
        public void lambda(SerializedLambda lambda, ClassLoader loader) {
            grown().lambda(lambda, loader);
        }

        private Closure grown() {
            if (grown == null) {
                grown = new Closure(capture.closure());
            }
            return grown;
        }
    }
}
