package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lido.wire.FrameReader;
import dev.lido.wire.FrameWriter;
import dev.lido.wire.Frames;
import dev.lido.wire.ToDriver;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets in, and what is left when the driver is gone. */
@Timeout(30)
class DoorstepIT {

    @Test
    void strangersGetNowhereAndDelayNobody() throws Exception {
        var socket = new Path[1];
        var backend = new LocalBackend(Script.MAIN, builder -> {
            socket[0] = Path.of(builder.environment().get("LIDO_SOCKET"));
            return builder.start();
        });
        var recorder = new Recorder();
        var session = backend.open(Script.spec(1, 0, null), recorder);
        var address = UnixDomainSocketAddress.of(socket[0]);
        try (var silent = SocketChannel.open(address);
                var liar = SocketChannel.open(address)) {
            var writer = new FrameWriter(liar);
            writer.write(new ToDriver.Hello("guess", 1, Frames.VERSION));
            writer.flush();
            assertNull(new FrameReader(liar).toWorker());
            session.submit(Script.chunk(1, "echo a"));
            assertEquals("a", recorder.text(1, 0));
            assertNotNull(silent);
        } finally {
            session.terminate();
        }
    }

    @Test
    void aKilledDriverLeavesNeitherProcessesNorFiles() throws Exception {
        var driver = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DriverMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8))) {
            var directory = Path.of(out.readLine());
            var worker = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            driver.destroyForcibly().waitFor();
            long end = System.nanoTime() + 2_000_000_000L;
            while (Files.exists(directory) && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertFalse(Files.exists(directory)); // the last worker deletes it as the last thing it does
            worker.onExit().get(20, TimeUnit.SECONDS); // init may take its time to bury an orphan
        } finally {
            driver.destroyForcibly();
        }
    }

    /** A driver whose workers are in the middle of something; tells the session's directory and a worker. */
    static final class DriverMain {
        public static void main(String[] args) throws Exception {
            var directory = new Path[1];
            var backend = new LocalBackend(Script.MAIN, builder -> {
                directory[0] = Path.of(builder.environment().get("LIDO_SOCKET")).getParent();
                return builder.start();
            });
            var recorder = new Recorder();
            var session = backend.open(Script.spec(2, 0, null), recorder);
            session.submit(Script.chunk(1, "pid", "complain started", "deaf"));
            var pid = recorder.text(1, 0);
            recorder.outcome(1, 1);
            System.out.println(directory[0] + "\n" + pid);
            new CountDownLatch(1).await();
        }
    }
}
