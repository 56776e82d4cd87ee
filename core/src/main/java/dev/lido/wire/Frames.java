package dev.lido.wire;

import dev.lido.spi.Blob;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.Timing;
import dev.lido.wire.ToDriver.Hello;
import dev.lido.wire.ToDriver.Leaving;
import dev.lido.wire.ToDriver.Printed;
import dev.lido.wire.ToDriver.Ready;
import dev.lido.wire.ToDriver.Results;
import dev.lido.wire.ToDriver.Returned;
import dev.lido.wire.ToDriver.SetupFailed;
import dev.lido.wire.ToWorker.Cancel;
import dev.lido.wire.ToWorker.Code;
import dev.lido.wire.ToWorker.Configure;
import dev.lido.wire.ToWorker.Forget;
import dev.lido.wire.ToWorker.Interrupt;
import dev.lido.wire.ToWorker.Recall;
import dev.lido.wire.ToWorker.Run;
import dev.lido.wire.ToWorker.Stop;
import dev.lido.wire.ToWorker.Work;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.List;

/**
 * The only place that knows what the messages look like in bytes. All numbers are big-endian.
 *
 * <pre>
 *   0        2         3      4                8
 *   +--------+---------+------+----------------+--------------------
 *   | "LD"   | version | type | length of body | body …
 *   +--------+---------+------+----------------+--------------------
 *
 *   text, bytes, set   i32 length, then so many bytes (UTF-8; as they are; bit i is bit i%8 of byte i/8)
 *   texts              i32 count, then so many texts
 *
 *   to the worker                                            to the driver
 *    1 Configure  texts code, bytes call                      33 Hello        text secret, i64 pid, i32 version
 *    2 Code       text key, text hash, bytes                  34 Ready
 *    3 Forget     i64 job                                     35 SetupFailed  bytes fault
 *    4 Run        i64 chunk, i64 job, set items,              36 Results      i64 chunk, i32 first, i32 count,
 *                 text function, texts code, bytes payload              then so many:
 *    5 Cancel     i64 chunk                                                u8 0 returned 1 failed,
 *    6 Interrupt  i64 chunk, i32 item                                      i64 start, i64 nanos, bytes
 *    7 Recall     i64 chunk, u8 whole                         37 Printed      u8 error, text line
 *    8 Stop                                                   38 Returned     i64 chunk, set items
 *                                                             39 Leaving
 * </pre>
 */
public final class Frames {

    /** Of this protocol; both ends must have the same. */
    public static final int VERSION = 2;

    /** The longest body that is accepted, in bytes, unless told otherwise: what an array can hold. */
    public static final int LIMIT = Integer.MAX_VALUE - 1024;

    static final short MAGIC = 0x4C44;
    static final int HEADER = 8;

    private static final int RETURNED = 0;
    private static final int FAILED = 1;

    /** Of an outcome, at least. */
    private static final int OUTCOME_BYTES = 1 + 2 * Long.BYTES + Integer.BYTES;

    private Frames() {}

    /** A frame's type byte and body. */
    record Encoded(int type, Body body) {}

    static Encoded encode(ToWorker message) {
        var writer = new ToWorkerBody();
        message.deliver(writer);
        return new Encoded(writer.type, writer.body);
    }

    static Encoded encode(ToDriver message) {
        var writer = new ToDriverBody();
        message.deliver(writer);
        return new Encoded(writer.type, writer.body);
    }

    static ToWorker toWorker(int type, byte[] body) throws IOException {
        return decode(type, new Fields(body), Frames::toWorker);
    }

    static ToDriver toDriver(int type, byte[] body) throws IOException {
        return decode(type, new Fields(body), Frames::toDriver);
    }

    /** The message, but for its payload, from the first bytes of its body. */
    static ToWorker headToWorker(int type, byte[] start) throws IOException {
        return decode(type, Fields.headOnly(start), Frames::toWorker);
    }

    /** The message, but for its payload, from the first bytes of its body. */
    static ToDriver headToDriver(int type, byte[] start) throws IOException {
        return decode(type, Fields.headOnly(start), Frames::toDriver);
    }

    private interface Decoder<M> {
        M decode(int type, Fields in) throws IOException;
    }

    private static <M> M decode(int type, Fields in, Decoder<M> decoder) throws IOException {
        try {
            var message = decoder.decode(type, in);
            if (!in.atEnd()) {
                throw new IOException("frame of type " + type + " is longer than its content");
            }
            return message;
        } catch (BufferUnderflowException e) {
            throw new IOException("frame of type " + type + " is cut short", e);
        }
    }

    private static ToWorker toWorker(int type, Fields in) throws IOException {
        return switch (type) {
            case 1 -> new Configure(in.texts(), in.sized());
            case 2 -> new Code(new Blob(in.text(), in.text(), in.array()));
            case 3 -> new Forget(in.i64());
            case 4 -> new Run(in.i64(), in.i64(), in.set(), new Work(in.text(), in.texts(), in.sized()));
            case 5 -> new Cancel(in.i64());
            case 6 -> new Interrupt(in.i64(), in.i32());
            case 7 -> new Recall(in.i64(), in.u8() == 1);
            case 8 -> new Stop();
            default -> throw new IOException("no such message to a worker: " + type);
        };
    }

    private static ToDriver toDriver(int type, Fields in) throws IOException {
        return switch (type) {
            case 33 -> new Hello(in.text(), in.i64(), in.i32());
            case 34 -> new Ready();
            case 35 -> new SetupFailed(in.sized());
            case 36 -> results(in);
            case 37 -> new Printed(in.u8() == 1, in.text());
            case 38 -> new Returned(in.i64(), in.set());
            case 39 -> new Leaving();
            default -> throw new IOException("no such message to a driver: " + type);
        };
    }

    private static Results results(Fields in) throws IOException {
        var results = new Results(in.i64(), in.i32(), outcomes(in));
        if (results.first() < 0
                || results.first() > Integer.MAX_VALUE - results.outcomes().size()) {
            throw new IOException("no such item: " + results.first());
        }
        return results;
    }

    private static List<Outcome> outcomes(Fields in) throws IOException {
        int count = in.count(OUTCOME_BYTES);
        var outcomes = new ArrayList<Outcome>(count);
        for (int i = 0; i < count; i++) {
            int kind = in.u8();
            var timing = new Timing(in.i64(), in.i64());
            outcomes.add(
                    switch (kind) {
                        case RETURNED -> new Outcome.Returned(in.sized(), null, timing);
                        case FAILED -> new Outcome.Failed(in.sized(), null, timing);
                        default -> throw new IOException("no such outcome: " + kind);
                    });
        }
        return outcomes;
    }

    private static final class ToWorkerBody implements ToWorker.Handler {
        private final Body body = new Body();
        private int type;

        @Override
        public void unread(ToWorker.Unread message) {
            throw new IllegalArgumentException("never travels itself");
        }

        @Override
        public void configure(Configure message) {
            type = 1;
            body.texts(message.code()).sized(message.call());
        }

        @Override
        public void code(Code message) {
            type = 2;
            var blob = message.blob();
            body.text(blob.key()).text(blob.hash()).sized(Payload.Bytes.of(blob.bytes()));
        }

        @Override
        public void forget(Forget message) {
            type = 3;
            body.i64(message.job());
        }

        @Override
        public void run(Run message) {
            type = 4;
            var work = message.work();
            body.i64(message.chunk()).i64(message.job()).set(message.items());
            body.text(work.function()).texts(work.code()).sized(work.payload());
        }

        @Override
        public void cancel(Cancel message) {
            type = 5;
            body.i64(message.chunk());
        }

        @Override
        public void interrupt(Interrupt message) {
            type = 6;
            body.i64(message.chunk()).i32(message.item());
        }

        @Override
        public void recall(Recall message) {
            type = 7;
            body.i64(message.chunk()).u8(message.whole() ? 1 : 0);
        }

        @Override
        public void stop(Stop message) {
            type = 8;
        }
    }

    private static final class ToDriverBody implements ToDriver.Handler {
        private final Body body = new Body();
        private int type;

        @Override
        public void unread(ToDriver.Unread message) {
            throw new IllegalArgumentException("never travels itself");
        }

        @Override
        public void hello(Hello message) {
            type = 33;
            body.text(message.secret()).i64(message.pid()).i32(message.version());
        }

        @Override
        public void ready(Ready message) {
            type = 34;
        }

        @Override
        public void setupFailed(SetupFailed message) {
            type = 35;
            body.sized(message.fault());
        }

        @Override
        public void results(Results message) {
            type = 36;
            body.i64(message.chunk())
                    .i32(message.first())
                    .i32(message.outcomes().size());
            message.outcomes().forEach(this::outcome);
        }

        private void outcome(Outcome outcome) {
            if (outcome instanceof Outcome.Returned returned) {
                timed(RETURNED, returned.timing()).sized((Payload.Bytes) returned.value());
            } else if (outcome instanceof Outcome.Failed failed) {
                timed(FAILED, failed.timing()).sized((Payload.Bytes) failed.fault());
            } else {
                throw new IllegalArgumentException("does not travel: " + outcome);
            }
        }

        /** The payload comes last, so that the rest is known even where that does not fit into memory. */
        private Body timed(int kind, Timing timing) {
            return body.u8(kind).i64(timing.start()).i64(timing.nanos());
        }

        @Override
        public void printed(Printed message) {
            type = 37;
            body.u8(message.error() ? 1 : 0).text(message.line());
        }

        @Override
        public void returned(Returned message) {
            type = 38;
            body.i64(message.chunk()).set(message.items());
        }

        @Override
        public void leaving(Leaving message) {
            type = 39;
        }
    }
}
