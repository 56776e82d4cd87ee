package dev.lido.worker;

import dev.lido.wire.Offspring;
import dev.lido.wire.StatusPage;
import dev.lido.wire.WorkerEnvironment;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What a worker does last when its link has ended: it ends the processes that its tasks have started, and if its driver has vanished,
 * the last one of the session deletes the session's directory.
 *
 * <p>A worker's status page is there until nothing of that worker is left. So whoever's page stays is stopped, or was killed together with
 * the driver: the others see to that one, too.
 */
final class Farewell {

    /** How long a driver that ends may take from closing the link to closing its door. */
    private static final long GONE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** What the other workers of a driver that is gone get to end by themselves. */
    private static final long OTHERS_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private Farewell() {}

    /**
     * The link has ended: ends what this worker's tasks have started, and sees to what is left of a session without a driver.
     *
     * @param busy whether a task still runs, and so may start something at any moment
     */
    static void unlinked(WorkerEnvironment environment, boolean busy) {
        Offspring.endDescendants(ProcessHandle.current());
        boolean fertile = Offspring.end(List.of(environment.statusPage())) || busy;
        long end = System.nanoTime() + GONE_NANOS;
        while (isOpen(environment.address()) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        if (!isOpen(environment.address())) { // else it has closed one link only: the directory is its own
            orphaned(environment.statusPage());
        }
        if (fertile) {
            Mourner.start(environment);
        }
    }

    /** Deletes this worker's own file, and when no other worker has one any more, or does not end, all the rest. */
    static void orphaned(Path statusPage) {
        try {
            Files.deleteIfExists(statusPage);
            // not the rehearsal's, which may fail while the driver lives
            if (!isOpen(UnixDomainSocketAddress.of(statusPage.resolveSibling("socket")))) {
                endOthers(statusPage.getParent());
                deleteAll(statusPage.getParent());
            }
        } catch (IOException e) {
            // another one was faster, or the directory is not ours to delete: nothing can be done, nobody to be told
        }
    }

    private static void endOthers(Path directory) throws IOException {
        long end = System.nanoTime() + OTHERS_NANOS;
        var others = StatusPage.filesIn(directory);
        while (!others.isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(PAUSE_NANOS);
            others = StatusPage.filesIn(directory);
        }
        Offspring.end(others);
    }

    private static void deleteAll(Path directory) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(directory);
    }

    private static boolean isOpen(UnixDomainSocketAddress door) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.configureBlocking(false); // a queue that is full would hold us up
            channel.connect(door);
            return true;
        } catch (ConnectException e) {
            return false; // nobody listens any more
        } catch (IOException e) {
            return Files.exists(door.getPath()); // else its queue is full, or this process has no file descriptor left
        }
    }
}
