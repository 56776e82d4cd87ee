package dev.lido.soak;

import dev.lido.spi.WorkerStatus;
import dev.lido.spi.WorkerStatus.State;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Kills workers from outside, and now and then ends the whole pool. */
final class Saboteur implements Runnable {

    private static final int MOST_PAUSE_MILLIS = 3_000;

    /** Of so many deeds one ends the pool. */
    private static final int POOL_ENDS = 8;

    private static final List<Fault> ENDS = List.of(Fault.SHUTDOWN, Fault.CLOSE, Fault.TERMINATE);

    private final Arena arena;
    private final Random random;
    private final Run run;
    private final CountDownLatch stop;

    Saboteur(Arena arena, Random random, Run run, CountDownLatch stop) {
        this.arena = arena;
        this.random = random;
        this.run = run;
        this.stop = stop;
    }

    @Override
    public void run() {
        try {
            while (!stop.await(random.nextInt(MOST_PAUSE_MILLIS), TimeUnit.MILLISECONDS)) {
                if (random.nextInt(POOL_ENDS) == 0) {
                    endPool(ENDS.get(random.nextInt(ENDS.size())));
                } else {
                    killWorker();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            run.tally().flaw(Flaw.WRONG, "expected pools to end and to open; came " + unexpected);
        }
    }

    private void endPool(Fault how) throws InterruptedException {
        run.watch().begin("the end of a pool by " + how);
        try {
            arena.replace(how);
        } finally {
            run.watch().end();
        }
        run.tally().count(how, 1);
    }

    /** One that has come up: a few that are killed before count as workers that cannot start, and end the jobs. */
    private void killWorker() throws InterruptedException {
        List<Long> pids = arena.round(null).pool().status().workers().stream()
                .filter(worker -> worker.state() == State.IDLE || worker.state() == State.BUSY)
                .map(WorkerStatus::id)
                .map(id -> id.pid())
                .toList();
        if (!pids.isEmpty()) {
            long pid = pids.get(random.nextInt(pids.size()));
            run.kills().add(pid);
            ProcessHandle.current()
                    .children()
                    .filter(child -> child.pid() == pid && child.destroyForcibly())
                    .forEach(killed -> run.tally().count(Fault.WORKER_KILL, 1));
        }
    }
}
