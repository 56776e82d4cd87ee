package dev.lido.worker;

import dev.lido.spi.Blob;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.wire.WorkerEnvironment;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A worker whose items are lines of text, each a word that tells what to do and its argument. */
public final class ScriptedMain implements Runner {

    private final Map<String, String> blobs = new HashMap<>();

    private ScriptedMain() {}

    public static void main(String[] args) {
        Worker.work(WorkerEnvironment.from(System.getenv()), new ScriptedMain());
    }

    @Override
    public void accept(Blob blob) {
        blobs.put(blob.key(), new String(blob.bytes(), StandardCharsets.UTF_8));
        blobs.merge("received", "1", (a, b) -> Integer.toString(Integer.parseInt(a) + 1));
    }

    @Override
    public void forget(String key) {
        blobs.remove(key);
    }

    @Override
    public Items open(String function, List<String> code, Payload.Bytes items) {
        var text = new String(items.array(), items.offset(), items.size(), StandardCharsets.UTF_8);
        if (text.startsWith("poison")) {
            Runtime.getRuntime().halt(9);
        }
        var lines = text.split("\n", -1);
        return index -> run(lines[index]);
    }

    @Override
    public void refuse(Blob blob, String problem) {
        blobs.put(blob.key(), problem);
    }

    @Override
    public Items refused(String problem) {
        return index -> new Outcome.Failed(bytes(problem), null);
    }

    private Outcome run(String line) {
        try {
            int space = line.indexOf(' ');
            var word = space < 0 ? line : line.substring(0, space);
            return new Outcome.Returned(bytes(run(word, line.substring(space + 1))));
        } catch (Exception e) {
            return new Outcome.Failed(bytes(e.toString()), null);
        }
    }

    private String run(String word, String argument) throws Exception {
        switch (word) {
            case "echo" -> {
                return argument;
            }
            case "pid" -> {
                return Long.toString(ProcessHandle.current().pid());
            }
            case "big" -> {
                return "x".repeat(Integer.parseInt(argument));
            }
            case "blob" -> {
                return blobs.get(argument);
            }
            case "env" -> {
                return String.valueOf(System.getenv(argument));
            }
            case "read" -> {
                return Integer.toString(System.in.read());
            }
            default -> act(word, argument);
        }
        return word;
    }

    private static void act(String word, String argument) throws Exception {
        switch (word) {
            case "exit" -> System.exit(Integer.parseInt(argument));
            case "halt" -> Runtime.getRuntime().halt(Integer.parseInt(argument));
            case "signal" -> signal(argument);
            case "sleep" -> Thread.sleep(Long.parseLong(argument));
            case "deaf" -> beDeaf();
            case "print" -> System.out.print(argument);
            case "complain" -> System.err.println(argument);
            case "native" -> shell("echo " + argument);
            case "mark" -> Files.writeString(Path.of(argument), "");
            case "haunt" -> haunt(Thread.currentThread());
            case "doom" -> doom(Long.parseLong(argument));
            case "await" -> await(Path.of(argument));
            case "throw" -> throw new IllegalStateException(argument);
            default -> throw new IllegalArgumentException(word);
        }
    }

    private static void signal(String name) throws Exception {
        shell("kill -" + name + " " + ProcessHandle.current().pid());
        Thread.sleep(10_000);
    }

    private static void shell(String command) throws Exception {
        new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
    }

    private static void beDeaf() {
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Leaves a thread behind that interrupts the task thread for ever. */
    private static void haunt(Thread taskThread) {
        var ghost = new Thread(() -> {
            while (true) {
                taskThread.interrupt();
            }
        });
        ghost.setDaemon(true);
        ghost.start();
    }

    /** Leaves a thread behind that ends the JVM after some milliseconds. */
    private static void doom(long millis) {
        var doom = new Thread(() -> {
            LockSupport.parkNanos(millis * 1_000_000);
            Runtime.getRuntime().halt(5);
        });
        doom.setDaemon(true);
        doom.start();
    }

    private static void await(Path file) throws IOException {
        while (!Files.exists(file)) {
            if (Thread.interrupted()) {
                throw new InterruptedIOException();
            }
            Thread.onSpinWait();
        }
    }

    private static Payload.Bytes bytes(String text) {
        return Payload.Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
