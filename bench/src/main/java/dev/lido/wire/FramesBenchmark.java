package dev.lido.wire;

import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.Timing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the frames of one chunk cost, there and back, without a socket between: {@link #MESSAGES} times. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FramesBenchmark {

    private static final int MESSAGES = 1000;

    /** Of one item and of its result. */
    @Param({"8", "1024"})
    public int bytes;

    private ToWorker run;
    private ToDriver results;
    private byte[] runs;
    private byte[] allResults;

    /** Makes the messages, and their bytes. */
    @Setup
    public void prepare() throws IOException {
        var payload = Payload.Bytes.of(new byte[bytes]);
        var items = new BitSet();
        items.set(0);
        run = new ToWorker.Run(1, 2, items, new ToWorker.Work("f", List.of(), payload));
        var outcome = new Outcome.Returned(payload, null, new Timing(1, 2));
        results = new ToDriver.Results(1, 0, Collections.singletonList(outcome));
        runs = writeRuns();
        allResults = writeResults();
    }

    /** The driver writes. */
    @Benchmark
    public byte[] writeRuns() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new FrameWriter(Channels.newChannel(out));
        for (int i = 0; i < MESSAGES; i++) {
            writer.write(run);
        }
        writer.flush();
        return out.toByteArray();
    }

    /** The worker reads. */
    @Benchmark
    public int readRuns() throws IOException {
        var reader = new FrameReader(Channels.newChannel(new ByteArrayInputStream(runs)));
        int messages = 0;
        while (reader.toWorker() != null) {
            messages++;
        }
        return messages;
    }

    /** The worker writes. */
    @Benchmark
    public byte[] writeResults() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new FrameWriter(Channels.newChannel(out));
        for (int i = 0; i < MESSAGES; i++) {
            writer.write(results);
        }
        writer.flush();
        return out.toByteArray();
    }

    /** The driver reads. */
    @Benchmark
    public int readResults() throws IOException {
        var reader = new FrameReader(Channels.newChannel(new ByteArrayInputStream(allResults)));
        int messages = 0;
        while (reader.toDriver() != null) {
            messages++;
        }
        return messages;
    }
}
