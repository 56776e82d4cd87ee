package dev.lido.contract;

import dev.lido.CallPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The place of a test's calls: sees what is shown of the lines that their items print. Thread-safe. */
final class SeenPrints implements CallPlace, AutoCloseable {

    /** What is done with each line before it counts as shown. */
    private final Consumer<String> before;

    private final List<String> lines = new ArrayList<>();
    private long characters;

    private SeenPrints(Consumer<String> before) {
        this.before = before;
    }

    /** From now on, until it is closed. */
    static SeenPrints install(Consumer<String> before) {
        var seen = new SeenPrints(before);
        CallPlace.install(seen);
        return seen;
    }

    @Override
    public Sink prints(long job) {
        return (error, line) -> {
            before.accept(line);
            see(line);
        };
    }

    private synchronized void see(String line) {
        lines.add(line);
        characters += line.length() + 1L;
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Without those that Lido itself has said. */
    List<String> ofWorkers() {
        return lines().stream().filter(line -> line.startsWith("[w")).toList();
    }

    /** Those alone that Lido itself has said. */
    List<String> notes() {
        return lines().stream().filter(line -> line.startsWith("[lido]")).toList();
    }

    synchronized long characters() {
        return characters;
    }

    @Override
    public void close() {
        CallPlace.install(new CallPlace() {});
    }
}
