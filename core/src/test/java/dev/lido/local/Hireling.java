package dev.lido.local;

import dev.lido.wire.StatusPage;
import java.io.IOException;
import java.nio.file.Path;

/** A worker without a process, and its status page as it would write it itself. */
record Hireling(LocalWorker worker, StatusPage page) {

    /** One whose page lies in this directory, and whose process is said to be this one. */
    static Hireling hire(Path directory, Process process) throws IOException {
        Path file = directory.resolve("page");
        var worker = new LocalWorker(1, new Setbacks.Place(), "secret", StatusPage.create(file), 0);
        worker.started(process);
        return new Hireling(worker, StatusPage.open(file));
    }
}
