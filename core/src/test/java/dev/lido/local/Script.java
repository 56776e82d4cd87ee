package dev.lido.local;

import dev.lido.spi.Blob;
import dev.lido.spi.Chunk;
import dev.lido.spi.Payload;
import dev.lido.spi.Session;
import dev.lido.spi.SessionSpec;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Sessions of scripted workers, and chunks for them. */
final class Script {

    static final String MAIN = "dev.lido.worker.ScriptedMain";

    private Script() {}

    static SessionSpec.Jvm jvm(String heap, String... arguments) {
        var classPath = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        return new SessionSpec.Jvm(classPath, heap, List.of(arguments), Map.of(), null);
    }

    static SessionSpec spec(int processes, int maxTasks, String setup, String... arguments) {
        var call = setup == null ? null : new SessionSpec.Setup(List.of(), bytes(setup));
        return new SessionSpec("processes", processes, maxTasks, call, Duration.ZERO, null, jvm("64m", arguments));
    }

    static SessionSpec delayed(int processes, Duration startDelay) {
        return new SessionSpec("processes", processes, 0, null, startDelay, null, jvm("64m"));
    }

    static Session open(int processes, Recorder recorder) throws IOException {
        return open(spec(processes, 0, null), recorder);
    }

    static Session open(SessionSpec spec, Recorder recorder) throws IOException {
        return new LocalBackend(MAIN, ProcessBuilder::start).open(spec, recorder);
    }

    static Chunk chunk(long id, String... lines) {
        return chunk(id, Chunk.Limits.NONE, lines);
    }

    static Chunk chunk(long id, Chunk.Limits limits, String... lines) {
        var function = new Blob("job:" + id, "h" + id, new byte[] {1});
        var work = new Chunk.Work(List.of(function), "job:" + id, bytes(String.join("\n", lines)));
        return new Chunk(id, id, lines.length, limits, work);
    }

    static Chunk.Limits millis(long millis) {
        return new Chunk.Limits(TimeUnit.MILLISECONDS.toNanos(millis), false);
    }

    static Payload.Bytes bytes(String text) {
        return Payload.Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
