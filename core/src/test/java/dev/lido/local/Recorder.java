package dev.lido.local;

import dev.lido.spi.Listener;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.WorkerId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Remembers what a session told; fails when an item has two outcomes. */
final class Recorder implements Listener {

    private final Map<String, Outcome> outcomes = new HashMap<>();
    final List<String> events = new ArrayList<>();
    final List<Payload> faults = new ArrayList<>();
    private String trouble;

    @Override
    public synchronized void outcomes(long chunk, int first, List<Outcome> ended) {
        for (int i = 0; i < ended.size(); i++) {
            if (outcomes.put(chunk + "/" + (first + i), ended.get(i)) != null) {
                trouble = "second outcome of " + chunk + "/" + (first + i);
            }
            events.add("outcome " + chunk + "/" + (first + i));
        }
        notifyAll();
    }

    @Override
    public synchronized void broken(Payload fault, WorkerId worker, boolean lasting) {
        faults.add(fault);
        notifyAll();
    }

    @Override
    public synchronized void printed(WorkerId worker, long chunk, boolean error, String line) {
        events.add((error ? "err " : "out ") + line);
        notifyAll();
    }

    synchronized Outcome outcome(long chunk, int item) throws InterruptedException {
        await(() -> outcomes.containsKey(chunk + "/" + item));
        return outcomes.get(chunk + "/" + item);
    }

    synchronized int count() {
        return outcomes.size();
    }

    /** Drops all that it has been told, so that what is left is the session's. */
    synchronized void forget() {
        outcomes.clear();
        events.clear();
    }

    /** The text that the item returned. */
    String text(long chunk, int item) throws InterruptedException {
        var outcome = outcome(chunk, item);
        if (outcome instanceof Outcome.Returned returned && returned.value() instanceof Payload.Bytes bytes) {
            return new String(bytes.array(), bytes.offset(), bytes.size(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("not a text: " + outcome);
    }

    /** Waits; the test's own time limit ends it. */
    synchronized void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            wait();
        }
        if (trouble != null) {
            throw new AssertionError(trouble);
        }
    }
}
