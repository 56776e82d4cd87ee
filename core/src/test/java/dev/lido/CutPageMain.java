package dev.lido;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A driver whose worker's status page is cut again and again, below its temporary directory; says what came of each call. */
final class CutPageMain {

    private static final Duration LONG = Duration.ofSeconds(30);

    private CutPageMain() {}

    public static void main(String[] args) throws IOException {
        try (Pool pool = Pool.of(1)) {
            for (int i = 0; i < 3; i++) {
                say("before: " + pool.applyAsync(() -> 1).get(LONG));
                cutAll();
                tellWhatWasLost(pool);
                say("after: " + pool.mapAsync(x -> x * x, List.of(1, 2, 3)).get(LONG));
            }
        }
        say("closed");
    }

    /** Its worker falls over its page; the driver reads it meanwhile. */
    private static void tellWhatWasLost(Pool pool) {
        AsyncResult<Integer> lost = pool.applyAsync(() -> 1);
        while (!lost.await(Duration.ofMillis(1))) {
            say("workers: " + pool.status().workers().size());
        }
        try {
            say("meanwhile: " + lost.get());
        } catch (WorkerLostException | TaskFailedException itsOwn) {
            say("meanwhile: " + itsOwn);
        }
    }

    private static void cutAll() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path page : files.filter(file -> file.getFileName().toString().startsWith("status-"))
                    .toList()) {
                FileChannel.open(page, StandardOpenOption.WRITE).truncate(0).close();
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
