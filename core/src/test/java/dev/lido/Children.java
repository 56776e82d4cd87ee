package dev.lido;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Processes that tasks start and leave behind, and the search for them. */
final class Children {

    /** How many {@link #start} starts. */
    static final int KINDS = 5;

    private static final String SLEEP = "sleep 1000";

    private Children() {}

    /** Starts, in a task, one of each kind, and tells their pids. */
    static List<Long> start() throws IOException, InterruptedException {
        var plain = new ProcessBuilder(SLEEP.split(" ")).start();
        var holdsTheWorkersStreams =
                new ProcessBuilder(SLEEP.split(" ")).inheritIO().start();
        var waits = new ProcessBuilder("sh", "-c", SLEEP + " & echo $!; wait").start();
        var ends = new ProcessBuilder("sh", "-c", "setsid " + SLEEP + " > /dev/null 2>&1 & echo $!").start();
        long child = firstNumber(waits);
        long orphan = firstNumber(ends);
        ends.waitFor();
        return List.of(plain.pid(), holdsTheWorkersStreams.pid(), waits.pid(), child, orphan);
    }

    private static long firstNumber(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        return Long.parseLong(out.readLine());
    }

    /** Starts them, in a task, and writes their pids to this directory. */
    static void note(String directory) throws IOException, InterruptedException {
        var lines = start().stream().map(String::valueOf).toList();
        var file = Path.of(directory, "children-" + ProcessHandle.current().pid());
        var made = Files.write(Path.of(file + ".new"), lines);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The pids that were written there. */
    static Set<Long> noted(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("children-[0-9]+"))
                    .flatMap(file -> lines(file).stream())
                    .map(Long::valueOf)
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether it has not ended, nor waits to be reaped. */
    static boolean runs(long pid) {
        try {
            return !ChildJvm.hasEnded(pid, 0);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** All processes whose environment tells of this directory. */
    static Set<Long> mentioning(Path directory) {
        String[] names = new File("/proc").list((proc, name) -> name.matches("[0-9]+"));
        return Arrays.stream(names)
                .filter(pid -> read(pid, "environ").contains(directory.toString()))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    /** Those of them that are worker JVMs. */
    static List<Long> workers(Path directory) {
        return mentioning(directory).stream()
                .filter(pid -> read(Long.toString(pid), "cmdline").contains("dev.lido.worker.WorkerMain"))
                .toList();
    }

    /** What the system tells of these, for a failure's message. */
    static String describe(Set<Long> pids) {
        return pids.stream()
                .map(pid -> read(Long.toString(pid), "stat") + read(Long.toString(pid), "cmdline") + "\n"
                        + read(Long.toString(pid), "environ"))
                .map(text -> text.replace('\0', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static String read(String pid, String what) {
        try {
            return Files.readString(Path.of("/proc", pid, what), StandardCharsets.ISO_8859_1);
        } catch (IOException goneOrAnothers) {
            return "";
        }
    }

    /** Sends all of them a signal, at once. */
    static void signal(String name, Iterable<Long> pids) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        pids.forEach(pid -> command.add(Long.toString(pid)));
        new ProcessBuilder(command).start().waitFor();
    }
}
