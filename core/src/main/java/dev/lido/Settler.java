package dev.lido;

import dev.lido.CallOptions.Settings;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Outcome;
import dev.lido.spi.Outcome.Failed;
import dev.lido.spi.Outcome.Lost;
import dev.lido.spi.Outcome.NotRun;
import dev.lido.spi.Outcome.Returned;
import dev.lido.spi.Outcome.TimedOut;
import dev.lido.spi.Outcome.Untransferable;

/** Decides what becomes of each item of a job by its outcome: a value, an error, or another try. Runs in the job's mailbox. */
final class Settler {

    private final Job<?> job;
    private final JobTally tally;
    private final Settings settings;
    private final Assembly<?> assembly;
    private final Alarms.OfJob alarms;
    private final Retries retries;
    private Feeder feeder;
    private boolean lazy;
    private long settled;

    Settler(Job<?> job, Settings settings, Assembly<?> assembly, Alarms.OfJob alarms) {
        this.job = job;
        this.tally = job.tally();
        this.settings = settings;
        this.assembly = assembly;
        this.alarms = alarms;
        this.retries = new Retries(settings);
    }

    /** Is told who sends items again. */
    void feedBy(Feeder from, boolean lazily) {
        feeder = from;
        lazy = lazily;
    }

    /** How many items have ended for good. */
    long settled() {
        return settled;
    }

    void checkNotInRetryIf() {
        retries.checkNotInTest(job.name());
    }

    void settle(OpenChunk chunk, int position, Outcome outcome) {
        long index = chunk.indices[position];
        tally.ran(index, chunk.item(position), outcome);
        if (outcome instanceof Returned returned) {
            value(chunk, position, returned);
        } else if (outcome instanceof Failed failed) {
            retries.failed(index);
            threw(chunk, position, chunk.unpacker.error(place(chunk, position), failed.fault(), failed.worker()));
        } else if (outcome instanceof Untransferable stuck) {
            withoutRoom(index, Failures.notReceived(place(chunk, position), stuck));
        } else if (outcome instanceof Lost lost) {
            lost(chunk, position, lost);
        } else if (outcome instanceof TimedOut late) {
            retries.failed(index);
            threw(chunk, position, Failures.timedOut(place(chunk, position), late.ranNanos(), late.worker()));
        } else if (outcome == NotRun.RETURNED) {
            feeder.sendAgain(index, chunk.item(position));
        } else if (!job.engine().breaking()) { // else the error of all jobs is on its way
            failed(index, new TaskCancelledException(place(chunk, position) + " was cancelled", null));
        }
    }

    private void value(OpenChunk chunk, int position, Returned returned) {
        long index = chunk.indices[position];
        try {
            Object value = chunk.unpacker.value(returned.value());
            settled++;
            retries.ended(index);
            tally.succeeded();
            assembly.value(index, value);
        } catch (TransferFault fault) {
            PoolException error =
                    Failures.untransferable(place(chunk, position), "gave a result that cannot be rebuilt here", fault);
            if (fault.getCause() instanceof OutOfMemoryError) {
                withoutRoom(index, error);
            } else {
                failed(index, error);
            }
        }
    }

    /** There is no memory for a result: a call that needs all of them ends now, since more would harm others. */
    private void withoutRoom(long index, PoolException error) {
        failed(index, error);
        if (!lazy && !job.givesErrors()) {
            job.fail(error);
        }
    }

    private void lost(OpenChunk chunk, int position, Lost lost) {
        long index = chunk.indices[position];
        int times = retries.lost(index);
        if (retries.left(index)) {
            retry(index, chunk.item(position));
        } else {
            failed(index, Failures.lost(place(chunk, position), lost.death(), times));
        }
    }

    private void threw(OpenChunk chunk, int position, PoolException error) {
        long index = chunk.indices[position];
        if (retries.again(index, error)) {
            retry(index, chunk.item(position));
        } else {
            failed(index, error);
        }
    }

    private void retry(long index, Object item) {
        tally.retried();
        long pause = retries.pauseNanos(index);
        if (pause == 0) {
            feeder.sendAgain(index, item);
        } else {
            alarms.after(pause, () -> job.mailbox().postAside(() -> feeder.sendAgain(index, item)));
        }
    }

    /** An item has ended for good, with this error. */
    void failed(long index, PoolException made) {
        PoolException error = made.withoutStack();
        settled++;
        retries.ended(index);
        tally.failed(index, error);
        if (assembly.error(index, error) && settings.failFast) {
            job.fail(error);
        }
    }

    private ItemException.Place place(OpenChunk chunk, int position) {
        long index = chunk.indices[position];
        return job.place(index, chunk.item(position)).after(retries.told(index));
    }
}
