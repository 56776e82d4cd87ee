package dev.lido;

import dev.lido.spi.Listener;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.WorkerId;
import dev.lido.spi.WorkerStatus;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Knows every chunk that is under way, and hands each outcome to its job once. Thread-safe; holds no lock over anything.
 *
 * <p>The backend's threads come in here: what is done for them is to look up, to mark and to post.
 */
final class TaskBook implements Listener {

    private final Map<Long, OpenChunk> chunks = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final Engine engine;

    TaskBook(Engine engine) {
        this.engine = engine;
    }

    OpenChunk enter(Job<?> job, long[] indices, List<Object> items, Carrier.Unpacker unpacker) {
        var chunk = new OpenChunk(ids.incrementAndGet(), job, indices, items, unpacker);
        chunks.put(chunk.id, chunk);
        return chunk;
    }

    /** Forgets a chunk whose outcomes nobody waits for any more. */
    void strike(long chunk) {
        chunks.remove(chunk);
    }

    /** Names a worker's current item by its index in the job instead of in the chunk. */
    WorkerStatus inJob(WorkerStatus worker) {
        OpenChunk chunk = worker.item() < 0 ? null : chunks.get(worker.chunk());
        return chunk == null ? worker.withItem(-1) : worker.withItem(chunk.indices[(int) worker.item()]);
    }

    @Override
    public void outcomes(long id, int first, List<Outcome> outcomes) {
        OpenChunk chunk = chunks.get(id);
        if (chunk == null) {
            return;
        }
        var fresh = new boolean[outcomes.size()];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = chunk.settle(first + i);
        }
        if (chunk.settled()) {
            chunks.remove(id);
            chunk.job.chunkSettled(chunk);
        }
        chunk.job.mailbox().post(() -> chunk.job.arrived(chunk, first, outcomes, fresh));
    }

    @Override
    public void late(long id, Outcome.Returned result) {
        OpenChunk chunk = chunks.get(id);
        if (chunk != null) {
            chunk.job.mailbox().post(() -> chunk.passOver(result));
        }
    }

    @Override
    public void broken(Payload fault, WorkerId worker) {
        engine.broken(fault, worker);
    }

    @Override
    public void printed(WorkerId worker, long id, boolean error, String line) {
        OpenChunk chunk = chunks.get(id);
        CallPlace.Sink sink = InstalledPlace.OWN_STREAMS;
        String marked = "[w" + worker.number() + "] " + line;
        if (chunk != null) {
            sink = chunk.job.prints();
            PrintLog.ofThisJvm().keep(chunk.job.id(), marked);
        }
        sink.line(error, marked);
    }
}
