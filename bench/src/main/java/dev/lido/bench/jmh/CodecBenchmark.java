package dev.lido.bench.jmh;

import dev.lido.codec.CodeSink;
import dev.lido.codec.GraphReader;
import dev.lido.codec.GraphWriter;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Payload;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to write one value as a graph of its own, and to read it back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {

    /** What travels. */
    @Param({"int", "text", "record", "list", "array"})
    public String kind;

    private Object value;
    private Payload.Bytes written;

    /** A value of a user's own class. */
    record City(String name, double latitude, double longitude) {}

    /** Makes the value, and writes it once. */
    @Setup
    public void prepare() throws TransferFault {
        value = switch (kind) {
            case "int" -> 4711;
            case "text" -> "Serenissima Repubblica di San Marco";
            case "record" -> new City("Venice", 45.4, 12.3);
            case "list" ->
                IntStream.range(0, 100).mapToObj(i -> Map.of("id", i)).toList();
            case "array" -> new double[1 << 13];
            default -> throw new IllegalArgumentException("no such kind: " + kind);
        };
        written = write();
    }

    /** Writes it. */
    @Benchmark
    public Payload.Bytes write() throws TransferFault {
        return new GraphWriter(CodeSink.NONE).write("value", value);
    }

    /** Reads it. */
    @Benchmark
    public Object read() throws TransferFault {
        return new GraphReader(CodecBenchmark.class.getClassLoader()).read(written);
    }

    /** Writes a chunk of a hundred such values. */
    @Benchmark
    public Object writeHundred() throws TransferFault {
        var writer = new GraphWriter(CodeSink.NONE);
        Payload.Bytes last = null;
        for (int i = 0; i < 100; i++) {
            last = writer.write("value", value);
        }
        return last;
    }
}
