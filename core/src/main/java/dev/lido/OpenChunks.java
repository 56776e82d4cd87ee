package dev.lido;

import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The chunks of one job that were sent and have not ended. Thread-safe. */
final class OpenChunks {

    /** In the order in which they were sent. */
    private final ConcurrentNavigableMap<Long, OpenChunk> chunks = new ConcurrentSkipListMap<>();

    private final Engine engine;

    OpenChunks(Engine engine) {
        this.engine = engine;
    }

    void add(OpenChunk chunk) {
        chunks.put(chunk.id, chunk);
    }

    void remove(OpenChunk chunk) {
        chunks.remove(chunk.id);
    }

    /** Stops a chunk; nobody waits for its outcomes any more. */
    void abandon(OpenChunk chunk) {
        engine.book().strike(chunk.id);
        chunks.remove(chunk.id);
        engine.cancel(chunk.id);
    }

    /** The last first: were a running chunk taken away before those that wait, one of them would begin in its place. */
    void abandonAll() {
        chunks.descendingMap().values().forEach(this::abandon);
    }
}
