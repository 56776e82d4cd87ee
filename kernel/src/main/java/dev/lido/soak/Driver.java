package dev.lido.soak;

import java.util.concurrent.CountDownLatch;

/** Makes one job after another. */
final class Driver implements Runnable {

    private final Arena arena;
    private final Run run;
    private final CountDownLatch stop;

    Driver(Arena arena, Run run, CountDownLatch stop) {
        this.arena = arena;
        this.run = run;
        this.stop = stop;
    }

    @Override
    public void run() {
        try {
            Round spent = null;
            while (stop.getCount() > 0) {
                run.watch().begin("the wait for a new pool");
                Round round = arena.round(spent);
                job(round, run.planner().plan(run.numbers().incrementAndGet()));
                spent = round.mayRefuse() ? round : null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void job(Round round, Plan plan) {
        run.watch().begin(plan.toString());
        try {
            Sighting sighting = Caller.call(round.pool(), plan);
            new Judge(plan, sighting, round, run.model(), run.tally()).judge();
        } catch (Throwable unexpected) { // of the pool, or of this program: either is to be told
            run.tally().flaw(Flaw.WRONG, plan + ": expected an outcome; came " + unexpected);
        }
        run.tally().count(plan);
        run.watch().end();
    }
}
