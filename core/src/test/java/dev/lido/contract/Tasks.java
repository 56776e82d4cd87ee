package dev.lido.contract;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** What the workers do in these tests. */
final class Tasks {

    private Tasks() {}

    static long pid() {
        return ProcessHandle.current().pid();
    }

    /** Runs until somebody makes the file. */
    static void awaitFile(Path file) throws InterruptedException {
        while (!Files.exists(file)) {
            Thread.sleep(2);
        }
    }

    static void touch(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException again) {
            // what matters is that it is there
        }
    }

    /** Tells that it runs, and runs until it is stopped. */
    static void runForEver(Path running) throws Exception {
        touch(running);
        new CountDownLatch(1).await();
    }

    /** As {@link #runForEver}, and no interrupt stops it. */
    static int runDeaf(Path running) throws IOException {
        touch(running);
        int turns = 0;
        while (Files.exists(running)) {
            turns++;
        }
        return turns;
    }

    /** Prints so many lines of 1,000 bytes. */
    static void flood(int lines) {
        String rest = "x".repeat(984);
        for (int i = 0; i < lines; i++) {
            System.out.println("line %09d %s".formatted(i, rest));
        }
    }

    /** Prints lines of 1,000 bytes until somebody makes the file, and so many at least. */
    static int floodUntil(Path file, int least) {
        int lines = 0;
        while (lines < least || !Files.exists(file)) {
            flood(100);
            lines += 100;
        }
        return lines;
    }

    /** Ends this worker without a word. */
    static int halt(int code) {
        Runtime.getRuntime().halt(code);
        return code;
    }

    /** Sends this worker a signal and waits for what it does. */
    static void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
        new CountDownLatch(1).await();
    }
}
