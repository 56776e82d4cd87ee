package dev.lido;

/** Throws what was caught elsewhere. */
final class Rethrow {

    private Rethrow() {}

    /** Throws an error of the pool with the stack of this thread, and anything else, which the user's own code threw, as it is. */
    static RuntimeException here(Throwable error) {
        if (error instanceof PoolException ours) {
            throw ours.thrownHere();
        }
        Rethrow.<RuntimeException>unchecked(error);
        throw new AssertionError(error);
    }

    @SuppressWarnings("unchecked") // an input or a callback may throw anything, and it is to come out as itself
    private static <E extends Throwable> void unchecked(Throwable error) throws E {
        throw (E) error;
    }
}
