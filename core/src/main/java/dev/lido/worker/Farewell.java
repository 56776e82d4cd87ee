package dev.lido.worker;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a worker does last when its driver has vanished: the last one of the session deletes the session's directory. */
final class Farewell {

    private Farewell() {}

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

    private static boolean isLast(Path directory) throws IOException {
        try (DirectoryStream<Path> pages = Files.newDirectoryStream(directory, "status-*")) {
            return !pages.iterator().hasNext();
        }
    }
}
