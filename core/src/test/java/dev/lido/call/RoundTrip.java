package dev.lido.call;

import dev.lido.spi.ItemFunction;

/** What a script of a real {@code jshell} calls: a worker with loaders of its own in the script's JVM. */
public final class RoundTrip {

    private static final Worker WORKER = new Worker();

    private RoundTrip() {}

    /** Sends the function and the item there, and the result back. */
    public static <A, R> Object map(Hand.Fn<A, R> function, A item) throws Exception {
        ItemFunction whole = Hand.mapped(function);
        Worker.Result result = WORKER.outcome(whole, item);
        return result.fault() == null
                ? result.value()
                : "FAULT " + result.fault().message() + "\n" + result.fault().trace();
    }
}
