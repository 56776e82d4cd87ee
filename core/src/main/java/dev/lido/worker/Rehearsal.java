package dev.lido.worker;

import dev.lido.call.CodeShipper;
import dev.lido.call.SampleCall;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Chunk;
import dev.lido.spi.Payload;
import dev.lido.wire.FrameReader;
import dev.lido.wire.FrameWriter;
import dev.lido.wire.StatusPage;
import dev.lido.wire.StatusReader;
import dev.lido.wire.ToDriver;
import dev.lido.wire.ToWorker;
import dev.lido.wire.WorkerEnvironment;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The main class of the JVM that makes the archive of a worker's classes: it is worker and driver at once, and ends when
 * it has run one call. What the JVM has loaded by then is what a worker loads before its first result.
 */
public final class Rehearsal {

    /** Exit code of a rehearsal that failed, or whose starter is gone. */
    private static final int FAILED = 70;

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final WorkerEnvironment environment;

    private Rehearsal(WorkerEnvironment environment) {
        this.environment = environment;
    }

    /** Runs one call in the places that the environment names; takes no arguments. */
    public static void main(String[] args) {
        var environment = WorkerEnvironment.from(System.getenv());
        startDaemon(() -> watchStarter(environment));
        try {
            new Rehearsal(environment).drive();
        } catch (IOException | TransferFault e) {
            Runtime.getRuntime().halt(FAILED);
        }
    }

    /** Whoever started this holds the other end of standard input, and nothing is ever written to it. */
    private static void watchStarter(WorkerEnvironment environment) {
        try {
            while (System.in.read() >= 0) {
                // not meant for us
            }
        } catch (IOException e) {
            // is an end, too
        }
        Farewell.orphaned(environment.statusPage());
        Runtime.getRuntime().halt(FAILED);
    }

    private static void startDaemon(Runnable work) {
        var thread = new Thread(work, "lido-rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    private void drive() throws IOException, TransferFault {
        try (var page = StatusPage.create(environment.statusPage());
                var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(environment.address());
            startDaemon(() -> Worker.work(environment, new CallWork()));
            var channel = server.accept(); // stays open: its end would halt the worker, and with it this JVM
            drive(new FrameReader(channel), new FrameWriter(channel), page);
        }
    }

    private static void drive(FrameReader in, FrameWriter out, StatusReader page) throws IOException, TransferFault {
        in.toDriver(); // Hello
        out.write(new ToWorker.Configure(List.of(), Payload.Bytes.of(new byte[0])));
        for (var message : call()) {
            out.write(message);
        }
        out.flush();
        in.toDriver(); // Ready
        while (!(in.toDriver() instanceof ToDriver.Results)) {
            // what the JVM has to say
        }
        awaitMeter(page);
        out.write(new ToWorker.Stop());
        out.flush();
        in.toDriver(); // the end
    }

    /** JDK 25 crashes if any thread links a lambda while the archive is written; whoever started this is patient for us. */
    private static void awaitMeter(StatusReader page) {
        while (page.read().memory().gcMillis() < 0) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static List<ToWorker> call() throws TransferFault {
        var capture = new CodeShipper(CodeShipper.classPath()).capture(1, SampleCall.FUNCTION);
        var chunk = capture.chunk();
        chunk.add(0, SampleCall.item());
        Chunk.Work work = chunk.work();
        var items = new BitSet();
        items.set(0);
        var keys = work.code().stream().map(blob -> blob.key()).toList();
        var run = new ToWorker.Run(1, 1, items, new ToWorker.Work(work.function(), keys, (Payload.Bytes) work.items()));
        return Stream.concat(work.code().stream().<ToWorker>map(ToWorker.Code::new), Stream.<ToWorker>of(run))
                .toList();
    }
}
