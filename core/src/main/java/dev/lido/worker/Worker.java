package dev.lido.worker;

import dev.lido.wire.FrameReader;
import dev.lido.wire.FrameWriter;
import dev.lido.wire.Frames;
import dev.lido.wire.Offspring;
import dev.lido.wire.StatusPage;
import dev.lido.wire.ToDriver;
import dev.lido.wire.ToWorker;
import dev.lido.wire.WorkerEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.util.BitSet;

/** One worker: connects to its driver, starts its threads, and reads messages until the driver is gone. */
final class Worker implements ToWorker.Handler {

    /** Exit code of a worker that lost its driver; nobody sees it but a test. */
    private static final int ORPHANED = 71;

    /** Exit code of a worker that failed by its own fault. */
    private static final int FAILED = 70;

    private final WorkerEnvironment environment;
    private final Inbox inbox = new Inbox();
    private final Runner runner;

    /** Made before it is needed: who is about to end may have no file descriptor left by which its class could be loaded. */
    private final ToDriver.Leaving leaving = new ToDriver.Leaving();

    private Outbox outbox;
    private Streams streams;
    private Workbench bench;

    private Worker(WorkerEnvironment environment, Runner runner) {
        this.environment = environment;
        this.runner = runner;
    }

    /** Works until the driver is gone, then halts the JVM. */
    static void work(WorkerEnvironment environment, Runner runner) {
        var worker = new Worker(environment, runner);
        try {
            worker.work();
        } catch (IOException e) {
            // a broken link is the end of the link
        } catch (RuntimeException | Error fault) {
            worker.fail(fault); // by no means the end of the session: its directory stays
        }
        worker.leave();
    }

    private void leave() {
        try {
            Farewell.unlinked(environment, inbox.close());
        } finally {
            Runtime.getRuntime().halt(ORPHANED); // also if there is no memory left for a farewell
        }
    }

    private void work() throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            outbox = new Outbox(new FrameWriter(channel));
            outbox.addUrgent(new ToDriver.Hello(
                    environment.secret(), ProcessHandle.current().pid(), Frames.VERSION));
            channel.connect(environment.address()); // not earlier: a crowded door has little patience with the silent
            outbox.flush();
            streams = new Streams(outbox);
            streams.install();
            start();
            var reader = new FrameReader(channel);
            while (hear(reader.toWorker())) {
                // each message is out of scope, and may be collected, before the wait for the next one
            }
        }
    }

    private boolean hear(ToWorker message) {
        if (message != null) {
            message.deliver(this);
        }
        return message != null;
    }

    private void start() throws IOException {
        var page = StatusPage.open(environment.statusPage());
        bench = new Workbench(runner, inbox, outbox, page, streams);
        start(bench.thread());
        start(new TaskThread(this::flush, "lido-flusher"));
        start(new TaskThread(new Meter(page), "lido-meter"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::lastFlush, "lido-last-flush"));
    }

    private void start(TaskThread thread) {
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, fault) -> fail(fault));
        thread.start();
    }

    private void fail(Throwable fault) {
        try {
            if (fault instanceof UncheckedIOException) {
                leave(); // the link has ended, and a thread that writes may learn it before the one that reads
            }
            fault.printStackTrace(Streams.PROCESS_ERROR);
        } finally {
            Runtime.getRuntime().halt(FAILED); // also if there is no memory left for words
        }
    }

    private void flush() {
        try {
            outbox.flushForEver();
        } catch (IOException e) {
            // the reader thread learns the same from the same socket, and acts
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** User code may call System.exit: what was printed and what has ended before that still counts. */
    private void lastFlush() {
        try {
            streams.endPartialLines();
            outbox.addUrgent(leaving);
            outbox.lastFlush();
        } catch (IOException e) {
            // the driver is gone, nobody is interested
        }
        Offspring.endDescendants(ProcessHandle.current());
    }

    @Override
    public void configure(ToWorker.Configure message) {
        add(() -> bench.configure(message));
    }

    @Override
    public void code(ToWorker.Code message) {
        add(() -> runner.accept(message.blob()));
    }

    @Override
    public void forget(ToWorker.Forget message) {
        add(() -> runner.forget("job:" + message.job()));
    }

    @Override
    public void run(ToWorker.Run message) {
        inbox.add(new Inbox.Step(new Assignment(message, bench.thread()), bench::run));
    }

    @Override
    public void cancel(ToWorker.Cancel message) {
        giveBack(message.chunk(), inbox.cancel(message.chunk()));
    }

    @Override
    public void interrupt(ToWorker.Interrupt message) {
        inbox.interrupt(message.chunk(), message.item());
    }

    @Override
    public void recall(ToWorker.Recall message) {
        giveBack(message.chunk(), inbox.recall(message.chunk(), message.whole()));
    }

    @Override
    public void stop(ToWorker.Stop message) {
        add(() -> System.exit(0));
    }

    @Override
    public void unread(ToWorker.Unread message) {
        var problem = message.problem();
        if (message.head() instanceof ToWorker.Run run) {
            inbox.add(new Inbox.Step(
                    new Assignment(run, bench.thread()), assignment -> bench.refuse(assignment, problem)));
        } else if (message.head() instanceof ToWorker.Code code) {
            add(() -> runner.refuse(code.blob(), problem));
        } else if (message.head() instanceof ToWorker.Configure) {
            add(() -> bench.refuseSetup(problem));
        }
    }

    private void add(Runnable action) {
        inbox.add(new Inbox.Step(null, none -> action.run()));
    }

    private void giveBack(long chunk, BitSet items) {
        outbox.addUrgent(new ToDriver.Returned(chunk, items));
    }
}
