package dev.lido.spi;

import java.util.Objects;

/** What became of one item. An item gets exactly one, whatever happens to workers. */
public sealed interface Outcome {

    /** This outcome of an item that ran then; itself where that says nothing. */
    default Outcome at(Timing timing) {
        return this;
    }

    /** This outcome of an item that ran there; itself where that says nothing, or is known. */
    default Outcome by(WorkerId worker) {
        return this;
    }

    /**
     * The function returned.
     *
     * @param value an encoded value, or live the value itself
     * @param worker where it ran, or {@code null} where no worker is known
     * @param timing when it ran
     */
    record Returned(Payload value, WorkerId worker, Timing timing) implements Outcome {
        /** Checks for nulls. */
        public Returned {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(timing, "timing");
        }

        /** A value of which nobody knows when and where it was made. */
        public Returned(Payload value) {
            this(value, null, Timing.UNKNOWN);
        }

        @Override
        public Outcome at(Timing when) {
            return new Returned(value, worker, when);
        }

        @Override
        public Outcome by(WorkerId who) {
            return new Returned(value, who, timing);
        }
    }

    /**
     * The item failed where it ran: the function threw, or the item or its result could not be carried.
     *
     * @param fault an encoded report, or live the {@link Throwable}
     * @param worker where it ran, or {@code null} where no worker is known
     * @param timing when it ran
     */
    record Failed(Payload fault, WorkerId worker, Timing timing) implements Outcome {
        /** Checks for nulls. */
        public Failed {
            Objects.requireNonNull(fault, "fault");
            Objects.requireNonNull(timing, "timing");
        }

        /** A fault of which nobody took the time. */
        public Failed(Payload fault, WorkerId worker) {
            this(fault, worker, Timing.UNKNOWN);
        }

        @Override
        public Outcome at(Timing when) {
            return new Failed(fault, worker, when);
        }

        @Override
        public Outcome by(WorkerId who) {
            return new Failed(fault, who, timing);
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
