package dev.lido.wire;

import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** What a worker tells its driver, in order. */
public sealed interface ToDriver {

    /** Hands this message to the handler's method for it. */
    void deliver(Handler handler);

    /** One method a message, so that a forgotten message does not compile. */
    interface Handler {
        /** The worker introduces itself. */
        void hello(Hello message);

        /** The worker can run chunks. */
        void ready(Ready message);

        /** The initializer failed. */
        void setupFailed(SetupFailed message);

        /** Items have ended. */
        void results(Results message);

        /** A line was printed. */
        void printed(Printed message);

        /** Items will not be run here. */
        void returned(Returned message);

        /** The worker's JVM has begun to end. */
        void leaving(Leaving message);

        /** A message came for which there is not enough memory. */
        void unread(Unread message);
    }

    /**
     * The first message on a link.
     *
     * @param secret the one-time secret that the driver put into the worker's environment
     * @param pid the worker's process id
     * @param version {@link Frames#VERSION} of the worker
     */
    record Hello(String secret, long pid, int version) implements ToDriver {
        /** Checks for null. */
        public Hello {
            Objects.requireNonNull(secret, "secret");
        }

        @Override
        public String toString() {
            return "Hello[pid=" + pid + ", version=" + version + "]"; // the secret is for no log
        }

        @Override
        public void deliver(Handler handler) {
            handler.hello(this);
        }
    }

    /** The initializer, if any, has run: chunks may come. */
    record Ready() implements ToDriver {
        @Override
        public void deliver(Handler handler) {
            handler.ready(this);
        }
    }

    /** The initializer failed, with this encoded report. */
    record SetupFailed(Payload.Bytes fault) implements ToDriver {
        @Override
        public void deliver(Handler handler) {
            handler.setupFailed(this);
        }
    }

    /**
     * Consecutive items of a chunk have ended.
     *
     * @param chunk the chunk's id
     * @param first the index of the first of them
     * @param outcomes {@link Outcome.Returned} or {@link Outcome.Failed} (whose workers do not travel), with encoded content
     */
    record Results(long chunk, int first, List<Outcome> outcomes) implements ToDriver {
        /** Copies the list. */
        public Results {
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public void deliver(Handler handler) {
            handler.results(this);
        }
    }

    /** A line was printed, to standard error or to standard output; it has no line end. */
    record Printed(boolean error, String line) implements ToDriver {
        /** Checks for null. */
        public Printed {
            Objects.requireNonNull(line, "line");
        }

        @Override
        public void deliver(Handler handler) {
            handler.printed(this);
        }
    }

    /** These items of the chunk, perhaps none, will not be run here. */
    record Returned(long chunk, BitSet items) implements ToDriver {
        /** Copies the set. */
        public Returned {
            items = (BitSet) items.clone();
        }

        @Override
        public BitSet items() {
            return (BitSet) items.clone();
        }

        @Override
        public void deliver(Handler handler) {
            handler.returned(this);
        }
    }

    /** The worker's JVM has begun to end; its shutdown hooks run, and may hang. */
    record Leaving() implements ToDriver {
        @Override
        public void deliver(Handler handler) {
            handler.leaving(this);
        }
    }

    /**
     * A message that was received but did not fit into memory. Never travels itself.
     *
     * @param head the message without its payload
     * @param problem says how large it was, and the way out
     */
    record Unread(ToDriver head, String problem) implements ToDriver {
        @Override
        public void deliver(Handler handler) {
            handler.unread(this);
        }
    }
}
