package dev.lido.codec;

/** Says which part of a graph cannot be carried or rebuilt, why, and what to try. */
public final class TransferFault extends Exception {

    /** The path of fields to the culprit and its class. */
    private final String path;

    /** Why, and what to try. */
    private final String problem;

    /**
     * A fault with its message put together.
     *
     * @param root names the graph's root, such as {@code item 3}; may be empty
     * @param path such as {@code Order.customer.socket: java.net.Socket}
     * @param problem what went wrong, beginning with a verb: {@code cannot travel: why. What to try.}
     * @param cause what was thrown, or {@code null}
     */
    public TransferFault(String root, String path, String problem, Throwable cause) {
        super((root.isEmpty() ? "" : root + ": ") + "`" + path + "` " + problem, cause);
        this.path = path;
        this.problem = problem;
    }

    /** The path of fields to the culprit and its class, such as {@code Order.customer.socket: java.net.Socket}. */
    public String path() {
        return path;
    }

    /** What went wrong, why, and what to try, such as {@code cannot travel: a socket belongs to its process. …}. */
    public String problem() {
        return problem;
    }
}
