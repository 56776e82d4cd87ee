package dev.lido;

/**
 * What became of one item. Immutable.
 *
 * @param <R> the type of the results
 */
public final class Outcome<R> {

    private final long index;
    private final R value;
    private final PoolException error;

    private Outcome(long index, R value, PoolException error) {
        this.index = index;
        this.value = value;
        this.error = error;
    }

    static <R> Outcome<R> of(long index, R value) {
        return new Outcome<>(index, value, null);
    }

    static <R> Outcome<R> failed(long index, PoolException error) {
        return new Outcome<>(index, null, error);
    }

    /** The item's index in the input, from 0. */
    public long index() {
        return index;
    }

    /** Whether the function returned. */
    public boolean succeeded() {
        return error == null;
    }

    /**
     * What the function returned.
     *
     * @throws PoolException the item's error, if it failed
     */
    public R value() {
        if (error != null) {
            throw error.thrownHere();
        }
        return value;
    }

    /** The item's error, or {@code null} if the function returned. */
    public PoolException error() {
        return error;
    }

    /** The item as text, shortened, if it failed; else empty. */
    public String argument() {
        return error instanceof ItemException item ? item.argument() : "";
    }

    /** Why it failed, in one line without job, index and argument, such as {@code ArithmeticException: / by zero}; else empty. */
    public String reason() {
        return succeeded() ? "" : error.reason();
    }

    @Override
    public String toString() {
        return succeeded() ? index + ": " + value : index + ": " + error;
    }
}
