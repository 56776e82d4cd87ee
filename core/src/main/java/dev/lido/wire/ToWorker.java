package dev.lido.wire;

import dev.lido.spi.Blob;
import dev.lido.spi.Payload;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** What a driver tells a worker. Messages are obeyed in the order in which they were sent, save the urgent ones. */
public sealed interface ToWorker {

    /** Hands this message to the handler's method for it. */
    void deliver(Handler handler);

    /** One method a message, so that a forgotten message does not compile. */
    interface Handler {
        /** Runs the initializer and reports {@link ToDriver.Ready} or {@link ToDriver.SetupFailed}. */
        void configure(Configure message);

        /** Keeps a blob. */
        void code(Code message);

        /** Drops a job's function. */
        void forget(Forget message);

        /** Runs items. */
        void run(Run message);

        /** Urgent: gives up a chunk. */
        void cancel(Cancel message);

        /** Urgent: interrupts one item. */
        void interrupt(Interrupt message);

        /** Urgent: hands back items that have not started. */
        void recall(Recall message);

        /** Ends the worker. */
        void stop(Stop message);

        /** A message came for which there is not enough memory. */
        void unread(Unread message);
    }

    /**
     * Ends the handshake.
     *
     * @param code the keys of the initializer's blobs, which were sent before
     * @param call the initializer's one call; empty if there is no initializer
     */
    record Configure(List<String> code, Payload.Bytes call) implements ToWorker {
        /** Copies the list. */
        public Configure {
            code = List.copyOf(code);
            Objects.requireNonNull(call, "call");
        }

        /** Whether there is an initializer to run. */
        public boolean hasSetup() {
            return call.size() > 0;
        }

        @Override
        public void deliver(Handler handler) {
            handler.configure(this);
        }
    }

    /** A blob that later messages name by its key. */
    record Code(Blob blob) implements ToWorker {
        @Override
        public void deliver(Handler handler) {
            handler.code(this);
        }
    }

    /** No further chunk of this job will come. */
    record Forget(long job) implements ToWorker {
        @Override
        public void deliver(Handler handler) {
            handler.forget(this);
        }
    }

    /**
     * Items to run.
     *
     * @param chunk the chunk's id
     * @param job the chunk's job
     * @param items the indices to run; the chunk's other items are somebody else's
     * @param work what to run
     */
    record Run(long chunk, long job, BitSet items, Work work) implements ToWorker {
        /** Copies the set. */
        public Run {
            items = (BitSet) items.clone();
            Objects.requireNonNull(work, "work");
        }

        @Override
        public BitSet items() {
            return (BitSet) items.clone();
        }

        @Override
        public void deliver(Handler handler) {
            handler.run(this);
        }
    }

    /**
     * What a {@link Run} runs.
     *
     * @param function the key of the function's blob
     * @param code the keys of all blobs that the chunk names
     * @param payload all items of the chunk, encoded
     */
    record Work(String function, List<String> code, Payload.Bytes payload) {
        /** Copies the list. */
        public Work {
            Objects.requireNonNull(function, "function");
            code = List.copyOf(code);
            Objects.requireNonNull(payload, "payload");
        }
    }

    /** Items of the chunk that have not started are {@link ToDriver.Returned}, a running one is interrupted. */
    record Cancel(long chunk) implements ToWorker {
        @Override
        public void deliver(Handler handler) {
            handler.cancel(this);
        }
    }

    /** This item is interrupted if it is running; the others of its chunk go on. */
    record Interrupt(long chunk, int item) implements ToWorker {
        @Override
        public void deliver(Handler handler) {
            handler.interrupt(this);
        }
    }

    /**
     * A chunk that has not started is {@link ToDriver.Returned} as it is; of one that has, the later half of what waits.
     *
     * @param chunk the chunk's id
     * @param whole whether of one that has started nothing is given back
     */
    record Recall(long chunk, boolean whole) implements ToWorker {
        @Override
        public void deliver(Handler handler) {
            handler.recall(this);
        }
    }

    /** The worker exits when it has done what it was sent before. */
    record Stop() implements ToWorker {
        @Override
        public void deliver(Handler handler) {
            handler.stop(this);
        }
    }

    /**
     * A message that was received but did not fit into memory. Never travels itself.
     *
     * @param head the message without its payload
     * @param problem says how large it was, and the way out
     */
    record Unread(ToWorker head, String problem) implements ToWorker {
        @Override
        public void deliver(Handler handler) {
            handler.unread(this);
        }
    }
}
