package dev.lido.call;

import dev.lido.codec.TransferFault;
import dev.lido.spi.Blob;
import dev.lido.spi.Chunk;
import dev.lido.spi.ItemFunction;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A worker in this JVM whose loaders do not see the session's, and the link that sends it what it has not. */
final class Worker {

    final CodeShipper shipper;
    final CallRunner runner = new CallRunner();
    private final Map<String, String> has = new HashMap<>();
    private long job;

    /** The keys of the blobs that the last chunk brought. */
    List<String> sent = List.of();

    Worker() {
        this(new CodeShipper(CodeShipper.classPath()));
    }

    Worker(CodeShipper shipper) {
        this.shipper = shipper;
    }

    /** What a call came to. */
    record Result(Object value, Fault fault) {}

    /** The value of the function for the item; a fault is an error. */
    Object call(ItemFunction function, Object item) throws TransferFault {
        Result result = outcome(function, item);
        if (result.fault() != null) {
            throw new AssertionError(
                    result.fault().message() + "\n" + result.fault().trace());
        }
        return result.value();
    }

    Object call(ItemFunction function) throws TransferFault {
        return call(function, null);
    }

    Fault fault(ItemFunction function, Object item) throws TransferFault {
        Result result = outcome(function, item);
        if (result.fault() == null) {
            throw new AssertionError("no fault: " + result.value());
        }
        return result.fault();
    }

    Result outcome(ItemFunction function, Object item) throws TransferFault {
        Capture capture = shipper.capture(++job, function);
        ChunkWriter chunk = capture.chunk();
        chunk.add(0, item);
        Result result = read(capture.results(), open(chunk.work()).run(0));
        runner.forget(capture.function());
        has.remove(capture.function());
        return result;
    }

    /** Sends what is missing and opens the chunk. */
    CallRunner.Run open(Chunk.Work work) {
        List<String> news = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Blob blob : work.code()) {
            keys.add(blob.key());
            if (!blob.hash().equals(has.put(blob.key(), blob.hash()))) {
                news.add(blob.key());
                runner.accept(blob);
            }
        }
        sent = news;
        return runner.open(work.function(), keys, (Payload.Bytes) work.items());
    }

    static Result read(ResultReader results, Outcome outcome) throws TransferFault {
        return outcome instanceof Outcome.Returned returned
                ? new Result(results.value(returned.value()), null)
                : new Result(null, results.fault(((Outcome.Failed) outcome).fault()));
    }
}
