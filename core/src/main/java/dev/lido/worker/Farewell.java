package dev.lido.worker;

import dev.lido.wire.WorkerEnvironment;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** What a worker does last when its driver has vanished: the last one of the session deletes the session's directory. */
final class Farewell {

    /** How long a driver that ends may take from closing the link to closing its door. */
    private static final long GONE_NANOS = 1_000_000_000;

    private static final long PAUSE_NANOS = 5_000_000;

    private Farewell() {}

    /** The link has ended: deletes what is left of a session whose driver does not live any more. */
    static void unlinked(WorkerEnvironment environment) {
        long end = System.nanoTime() + GONE_NANOS;
        while (isOpen(environment.address())) {
            if (System.nanoTime() - end > 0) {
                return; // it has closed one link only: the directory is its own
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        orphaned(environment.statusPage());
    }

    /** Deletes this worker's own file, and if no other worker has one any more, all the rest. */
    static void orphaned(Path statusPage) {
        try {
            Files.deleteIfExists(statusPage);
            if (isLast(statusPage.getParent())) {
                deleteAll(statusPage.getParent());
            }
        } catch (IOException e) {
            // another one was faster, or the directory is not ours to delete: nothing can be done, nobody to be told
        }
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

    private static boolean isLast(Path directory) throws IOException {
        try (DirectoryStream<Path> pages = Files.newDirectoryStream(directory, "status-*")) {
            return !pages.iterator().hasNext();
        }
    }
}
