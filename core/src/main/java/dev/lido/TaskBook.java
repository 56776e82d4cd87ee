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
    private final PrintOwners prints;
    private final Engine engine;

    TaskBook(Engine engine) {
        this.engine = engine;
        this.prints = new PrintOwners(engine);
    }

    OpenChunk enter(Job<?> job, long[] indices, List<Object> items, Carrier.Unpacker unpacker) {
        var chunk = new OpenChunk(ids.incrementAndGet(), job, indices, items, unpacker);
        chunks.put(chunk.id, chunk);
        return chunk;
    }

    /** Forgets a chunk whose outcomes nobody waits for any more. */
    void strike(long chunk) {
        OpenChunk open = chunks.get(chunk);
        if (open != null) {
            prints.over(open); // first: a line that comes in between is still the job's
            chunks.remove(chunk);
        }
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
        boolean[] fresh = chunk.settle(first, outcomes.size());
        if (chunk.settled()) {
            strike(id);
            chunk.job.chunkSettled(chunk);
        }
        WorkerId worker = worker(outcomes.get(outcomes.size() - 1));
        if (worker != null) {
            prints.ended(worker.number(), chunk.job.prints());
        }
        post(chunk, outcomes, () -> chunk.job.arrived(chunk, first, outcomes, fresh));
    }

    private static WorkerId worker(Outcome outcome) {
        return outcome instanceof Outcome.Returned returned
                ? returned.worker()
                : outcome instanceof Outcome.Failed failed ? failed.worker() : null;
    }

    @Override
    public void late(long id, Outcome.Returned result) {
        OpenChunk chunk = chunks.get(id);
        if (chunk != null) {
            post(chunk, List.of(result), () -> chunk.passOver(result));
        }
    }

    /** What an item printed is shown before its outcome is known. */
    private static void post(OpenChunk chunk, List<? extends Outcome> outcomes, Runnable letter) {
        Mailbox mailbox = chunk.job.mailbox();
        boolean plain = isPlain(chunk, outcomes);
        chunk.job.prints().then(plain ? () -> mailbox.post(letter) : () -> mailbox.postAside(letter));
    }

    /** Only values of the JDK's own classes are read without code of the user's; errors show the items as text. */
    private static boolean isPlain(OpenChunk chunk, List<? extends Outcome> outcomes) {
        for (Outcome outcome : outcomes) { // thousands of them a millisecond: a stream takes twice as long
            if (!(outcome instanceof Outcome.Returned returned) || !chunk.unpacker.isPlain(returned.value())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void broken(Payload fault, WorkerId worker, boolean lasting) {
        engine.broken(fault, worker, lasting);
    }

    @Override
    public void printed(WorkerId worker, long id, boolean error, String line) {
        OpenChunk chunk = chunks.get(id);
        LivePrints owner = chunk == null ? prints.of(worker.number(), id) : chunk.job.prints();
        owner.line(error, "[w" + worker.number() + "] " + line);
    }
}
