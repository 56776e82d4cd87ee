package dev.lido;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A file that tasks, in whatever process they run, wait for; so that a test decides when they end. */
public record Gate(String file) implements Serializable, AutoCloseable {

    private static final long POLL_MILLIS = 2;

    /** A gate that is shut. */
    public static Gate in(Path directory) {
        return new Gate(directory.resolve("gate").toString());
    }

    public void open() throws IOException {
        Files.createFile(Path.of(file));
    }

    /** Opens it, if it is shut: a test that failed must not leave tasks waiting. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(Path.of(file))) {
            open();
        }
    }

    /** Waits, in a task, until the gate is open. */
    <T> T pass(T value) throws InterruptedException {
        while (!Files.exists(Path.of(file))) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return value;
    }

    /** Says, in a task, that it has come as far as this gate, then waits. */
    public <T> T arriveAndPass(T value) throws IOException, InterruptedException {
        arrive(value);
        return pass(value);
    }

    /** Says, in a task, that it has come as far as this gate. */
    public void arrive(Object value) throws IOException {
        Path sign = Path.of(file + "-" + value);
        if (!Files.exists(sign)) {
            Files.createFile(sign);
        }
    }

    /** Waits until so many tasks have come. */
    public void awaitArrivals(int count) throws Exception {
        while (arrivals() < count) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** How many tasks have come. */
    public long arrivals() throws IOException {
        Path gate = Path.of(file);
        try (Stream<Path> files = Files.list(gate.getParent())) {
            String sign = gate.getFileName() + "-";
            return files.filter(each -> each.getFileName().toString().startsWith(sign))
                    .count();
        }
    }
}
