package dev.lido;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to choose the sizes of all chunks of a job whose items take so long. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ChunkerBenchmark {

    private static final int ITEMS = 1_000_000;

    /** Of one item. */
    @Param({"100", "10000", "1000000"})
    public long itemNanos;

    /** Cuts the items into chunks, each of which comes back at once. */
    @Benchmark
    public int cutMillion() {
        var chunker = new Chunker(0, 2);
        long now = 0;
        int chunks = 0;
        for (int left = ITEMS; left > 0; chunks++) {
            int size = Math.min(left, chunker.next(left));
            now += size * itemNanos;
            chunker.arrived(size, now);
            left -= size;
        }
        return chunks;
    }
}
