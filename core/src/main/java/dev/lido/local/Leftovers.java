package dev.lido.local;

import dev.lido.wire.Offspring;
import dev.lido.wire.StatusPage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Removes the directories of sessions that nobody was left to remove, and ends what their tasks have started: their drivers were
 * killed, and their workers with them.
 *
 * <p>A session is over when its socket refuses connections. Unlike a look for its process, that is true in another
 * container with the same temporary directory, too, and when the process number is used again.
 */
final class Leftovers {

    private static final Pattern NAME = Pattern.compile(SessionDirectory.PREFIX + "[0-9]+");

    /** One that has changed since may be in the making, or its last worker may be about to remove it. */
    private static final long UNTOUCHED_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private Leftovers() {}

    /** Looks at this session's neighbours; leaves alone what belongs to others, or cannot be looked at. */
    static void sweep(Path own) {
        try (var neighbours = Files.newDirectoryStream(own.getParent(), SessionDirectory.PREFIX + "*")) {
            var mine = attributes(own);
            for (var path : neighbours) {
                if (NAME.matcher(path.getFileName().toString()).matches() && isAbandoned(path, mine)) {
                    Offspring.end(StatusPage.filesIn(path));
                    SessionDirectory.at(path).delete();
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // the session has ended already, or its directory's parent cannot be read: another one will
        }
    }

    private static boolean isAbandoned(Path path, PosixFileAttributes mine) {
        try {
            var found = attributes(path);
            long untouched =
                    System.currentTimeMillis() - found.lastModifiedTime().toMillis();
            return found.isDirectory()
                    && found.owner().equals(mine.owner())
                    && found.permissions().equals(mine.permissions())
                    && untouched > UNTOUCHED_MILLIS
                    && refuses(path.resolve("socket"));
        } catch (IOException e) {
            return false; // just removed, or without a socket
        }
    }

    private static PosixFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean refuses(Path socket) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.configureBlocking(false); // a stopped driver with a full queue would hold us up
            channel.connect(UnixDomainSocketAddress.of(socket));
            return false;
        } catch (ConnectException e) {
            return true;
        }
    }
}
