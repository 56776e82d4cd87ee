package dev.lido.spi;

import java.util.Objects;

/** What became of one item. An item gets exactly one, whatever happens to workers. */
public sealed interface Outcome {

    /** The function returned. */
    record Returned(Payload value) implements Outcome {
        /** Checks for null. */
        public Returned {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * The item failed where it ran: the function threw, or the item or its result could not be carried.
     *
     * @param fault an encoded report, or live the {@link Throwable}
     * @param worker where it ran, or {@code null} where no worker is known
     */
    record Failed(Payload fault, WorkerId worker) implements Outcome {
        /** Checks for null. */
        public Failed {
            Objects.requireNonNull(fault, "fault");
        }
    }

    /**
     * The item or its result was carried but could not be received.
     *
     * @param problem why, and the way out
     * @param worker where it ran or was to run
     */
    record Untransferable(String problem, WorkerId worker) implements Outcome {
        /** Checks for null. */
        public Untransferable {
            Objects.requireNonNull(problem, "problem");
        }
    }

    /** The worker died while it ran this item. */
    record Lost(Death death) implements Outcome {
        /** Checks for null. */
        public Lost {
            Objects.requireNonNull(death, "death");
        }
    }

    /**
     * The item ran past its limit and was stopped.
     *
     * @param ranNanos how long it had run, in nanoseconds
     * @param worker where it ran
     */
    record TimedOut(long ranNanos, WorkerId worker) implements Outcome {}

    /** The item was not run, or not to its end by no fault of its own, and can be submitted again. */
    enum NotRun implements Outcome {
        /** Its worker died or was replaced before the item's turn came. */
        RETURNED,
        /** It was cancelled. */
        CANCELLED
    }
}
