package dev.lido.bench;

import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tells on standard error how far the benchmark is: a line a case, and more where a case takes long. */
final class Progress {

    private static final long LONG_NANOS = 10_000_000_000L;

    private final PrintStream out;
    private String title = "";
    private long told = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void begin(Case it, int number, int of) {
        title = String.format("[%2d/%d] %s", number, of, it.title());
    }

    void turn(String peer, int round) {
        long now = System.nanoTime();
        if (now - told > LONG_NANOS) {
            told = now;
            out.println("bench: " + title + ", round " + round + ": " + peer + " …");
        }
    }

    void end(Case it, Results results) {
        told = System.nanoTime();
        OptionalDouble own = results.median(Peers.LIDO, it);
        Optional<Results.Best> best = results.best(it, "");
        String line = own.isPresent() ? "Lido " + Numbers.figure(own.getAsDouble()) + " " + it.unit() : "no figure";
        if (best.isPresent()) {
            line += ", " + best.get().peer() + " " + Numbers.figure(best.get().value());
        }
        out.println("bench: " + title + ": " + line);
    }

    void missing(String peer, String why) {
        out.println("bench: " + peer + " is missing: " + why);
    }

    void failed(String peer, Case it, String error) {
        out.println("bench: " + peer + " failed in " + it.name() + ": " + error);
    }
}
