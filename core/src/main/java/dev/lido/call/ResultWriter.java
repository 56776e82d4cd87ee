package dev.lido.call;

import dev.lido.codec.CodeSink;
import dev.lido.codec.GraphWriter;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Payload;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Encodes the results of one run of a chunk, each when its item ends. Confined to one thread at a time.
 *
 * <p>Results share the objects that they have in common, as long as those are what they were when they were sent: a buffer that the
 * function fills anew for each item begins a new epoch, which shares nothing with what was before. So does a lot of
 * content, lest a run hold all its results.
 */
final class ResultWriter {

    /** How many bytes an epoch may encode, those for comparison among them. */
    private static final int EPOCH_BYTES = 64 * 1024;

    /** So many results may share objects however large they are. */
    private static final int FEW = 4;

    /** Notes whether an epoch's results are all of the JDK's own classes: later ones may refer back to earlier ones. */
    private static final class Classes implements CodeSink {
        private boolean plain = true;

        @Override
        public void type(Class<?> type) {
            plain = false;
        }

        @Override
        public void lambda(SerializedLambda lambda, ClassLoader loader) {
            plain = false;
        }
    }

    private record Sent(Object value, Payload.Bytes segment) {}

    /** Tells the results of this run from those of another of the same chunk. */
    private final long run = ThreadLocalRandom.current().nextLong();

    private int epoch;
    private Classes classes = new Classes();
    private GraphWriter graph = new GraphWriter(classes);
    private final List<Sent> sent = new ArrayList<>();
    private long encoded;

    /** Encodes the next result as it is now. */
    Payload.Bytes write(Object result) throws TransferFault {
        if (encoded > EPOCH_BYTES && sent.size() >= FEW) {
            beginEpoch();
        }
        Payload.Bytes segment = graph.write("", result);
        if (graph.hasReferredBack() && !isUnchanged()) {
            beginEpoch();
            segment = graph.write("", result);
        }
        sent.add(new Sent(result, segment));
        encoded += segment.size();
        return Segments.result(run, epoch, classes.plain, segment);
    }

    private void beginEpoch() {
        epoch++;
        classes = new Classes();
        graph = new GraphWriter(classes);
        sent.clear();
        encoded = 0;
    }

    /** Whether what was sent would be sent the same way now. */
    private boolean isUnchanged() {
        var again = new GraphWriter(CodeSink.NONE);
        try {
            for (Sent before : sent) {
                Payload.Bytes now = again.write("", before.value);
                encoded += now.size();
                if (!isEqual(now, before.segment)) {
                    return false;
                }
            }
            return true;
        } catch (TransferFault | RuntimeException e) {
            return false; // what cannot be sent any more has changed
        }
    }

    private static boolean isEqual(Payload.Bytes one, Payload.Bytes other) {
        return Arrays.equals(
                one.array(),
                one.offset(),
                one.offset() + one.size(),
                other.array(),
                other.offset(),
                other.offset() + other.size());
    }
}
