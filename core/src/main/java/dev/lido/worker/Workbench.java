package dev.lido.worker;

import dev.lido.spi.Outcome;
import dev.lido.spi.Timing;
import dev.lido.wire.StatusPage;
import dev.lido.wire.ToDriver;
import dev.lido.wire.ToWorker;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The task thread's work: takes steps from the inbox, runs user code, and tells page and outbox what happens. */
final class Workbench implements Runnable {

    /** The initializer's function, as {@link ToWorker.Configure} means it. */
    private static final String SETUP = "job:0";

    private final Runner runner;
    private final Inbox inbox;
    private final Outbox outbox;
    private final StatusPage page;
    private final Streams streams;
    private final TaskThread thread = new TaskThread(this, "lido-task");

    Workbench(Runner runner, Inbox inbox, Outbox outbox, StatusPage page, Streams streams) {
        this.runner = runner;
        this.inbox = inbox;
        this.outbox = outbox;
        this.page = page;
        this.streams = streams;
    }

    /** The thread that is to run this, not started. */
    TaskThread thread() {
        return thread;
    }

    /** Runs steps for ever; whatever is thrown here is a fault of the worker and ends it. */
    @Override
    public void run() {
        while (true) {
            try {
                if (inbox.isEmpty()) {
                    page.idle();
                    outbox.flush();
                }
                inbox.take().run();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted between items", e); // its thread sees to it that it is not
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Runs the initializer, if there is one. */
    void configure(ToWorker.Configure message) {
        outbox.addUrgent(message.hasSetup() ? setUp(message) : new ToDriver.Ready());
    }

    private ToDriver setUp(ToWorker.Configure message) {
        var setup = runner.open(SETUP, message.code(), message.call());
        thread.enter();
        var outcome = setup.run(0);
        thread.leave();
        streams.endPartialLines();
        return outcome instanceof Outcome.Failed failed ? Outbox.setupFailed(failed) : new ToDriver.Ready();
    }

    /** The initializer was not received. */
    void refuseSetup(String problem) {
        outbox.addUrgent(
                Outbox.setupFailed((Outcome.Failed) runner.refused(problem).run(0)));
    }

    /** Runs the items of an assignment until none is left to it. */
    void run(Assignment assignment) {
        var run = assignment.run();
        if (assignment.isEmpty()) {
            return;
        }
        page.opening(run.job(), run.chunk());
        var work = run.work();
        run(assignment, runner.open(work.function(), work.code(), work.payload()));
    }

    /** Fails the items of an assignment that was not received whole. */
    void refuse(Assignment assignment, String problem) {
        run(assignment, runner.refused(problem));
    }

    private void run(Assignment assignment, Runner.Items items) {
        for (int i = assignment.next(); i >= 0; i = assignment.next()) {
            run(assignment, items, i);
        }
    }

    private void run(Assignment assignment, Runner.Items items, int index) {
        var run = assignment.run();
        page.begins(run.job(), run.chunk(), index);
        long began = System.nanoTime();
        var outcome = items.run(index).at(Timing.since(began));
        boolean more = assignment.ended();
        page.ended();
        streams.endPartialLines();
        try {
            outbox.add(run.chunk(), index, outcome, !more && inbox.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
