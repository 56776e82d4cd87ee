package dev.lido.call;

import dev.lido.codec.CodeSink;
import dev.lido.codec.GraphWriter;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Blob;
import dev.lido.spi.ItemFunction;
import dev.lido.spi.Payload;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes functions travel: finds the code and the session variables that a function needs. One serves a pool. Thread-safe.
 */
public final class CodeShipper {

    private final Set<String> classPath;
    private final Variables variables = new Variables();

    /**
     * Makes a shipper.
     *
     * @param classPath the entries that workers start with; what the session has beyond them travels with the functions
     */
    public CodeShipper(List<String> classPath) {
        this.classPath = new LinkedHashSet<>(classPath);
    }

    /** The session's class path as it is now, from the calling thread's point of view; absolute entries. */
    public static List<String> classPath() {
        return ClassPath.ofSession();
    }

    /**
     * Captures a function as it is now: its code, and the session variables that it reads.
     *
     * @param job names the function, unique among those that the same workers get
     * @throws TransferFault if the function, what it captures, or a variable that it reads cannot travel
     */
    public Capture capture(long job, ItemFunction function) throws TransferFault {
        var closure = new Closure(variables);
        Payload.Bytes encoded = encode(closure, function);
        closure.complete();
        byte[] bytes = Segments.copy(encoded);
        return new Capture(classPath, closure, new Blob(Keys.ofJob(job), ContentHash.of(bytes), bytes));
    }

    private static Payload.Bytes encode(CodeSink sink, ItemFunction function) throws TransferFault {
        try {
            return new GraphWriter(sink).write(FunctionFault.ROOT, function);
        } catch (TransferFault fault) {
            throw FunctionFault.of(function, fault);
        }
    }
}
