package dev.lido.call;

import dev.lido.spi.Blob;
import dev.lido.spi.ItemFunction;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs chunks in a worker: holds the code that was sent, and opens what is inside payloads. Confined to the thread that
 * runs the tasks. Nothing that user code or content does gets out of it: it ends as an outcome.
 */
public final class CallRunner {

    private final Jars jars;
    private final Shelf shelf;
    private final HeldVariables variables = new HeldVariables();
    private final Map<String, HeldFunction> functions = new HashMap<>();
    /** The keys of what was accepted. */
    private final Set<String> held = new HashSet<>();
    /** Why a blob could not be taken, by key. */
    private final Map<String, Throwable> refused = new HashMap<>();

    /** A chunk that is ready to run, confined to the task thread like its runner. */
    public interface Run {

        /** The number of items. */
        int size();

        /**
         * Runs one item. Calls come in ascending order and may leave items out.
         *
         * @param index of the item in the chunk
         * @return how it ended; whatever user code throws is in it
         */
        Outcome run(int index);
    }

    /** Makes a runner whose code sees the classes of Lido's own loader, which is the application's. */
    public CallRunner() {
        this(CallRunner.class.getClassLoader());
    }

    /** Makes a runner whose code sees the classes of the given loader, among them Lido's. */
    public CallRunner(ClassLoader base) {
        jars = new Jars(base);
        shelf = new Shelf(jars);
    }

    /** Takes a blob; never throws: what cannot be taken fails the chunks that need it. */
    public void accept(Blob blob) {
        String key = blob.key();
        refused.remove(key);
        held.add(key);
        try {
            take(blob, key);
        } catch (Throwable e) { // whatever a class or a path does
            refused.put(key, e);
        }
    }

    private void take(Blob blob, String key) throws Exception {
        if (key.startsWith(Keys.CLASS)) {
            shelf.put(key.substring(Keys.CLASS.length()), blob.hash(), blob.bytes());
        } else if (key.startsWith(Keys.VARIABLE)) {
            variables.put(key, blob.bytes());
        } else if (key.startsWith(Keys.JOB)) {
            functions.put(key, new HeldFunction(blob.bytes()));
        } else if (key.equals(Keys.CLASS_PATH)) {
            jars.add(new String(blob.bytes(), StandardCharsets.UTF_8).lines().toList());
        } else {
            throw new IllegalArgumentException("unknown kind of blob: " + key);
        }
    }

    /** A blob was not received whole, for this reason: the chunks that need it fail. */
    public void refuse(Blob blob, String problem) {
        held.add(blob.key());
        refused.put(blob.key(), new IllegalStateException(problem));
    }

    /** How an item ends that was not received, for this reason. */
    public static Outcome refused(String problem) {
        return new Outcome.Failed(FaultCodec.transfer("item: " + problem, new IllegalStateException(problem)), null);
    }

    /** Drops what is held under a key; classes stay for those that refer to them. */
    public void forget(String key) {
        held.remove(key);
        refused.remove(key);
        functions.remove(key);
        variables.forget(key);
    }

    /**
     * Makes a chunk ready to run; never throws.
     *
     * @param function the key of the function's blob
     * @param code the keys of all blobs that the chunk names
     * @param items the encoded items
     */
    public Run open(String function, List<String> code, Payload.Bytes items) {
        Thread thread = Thread.currentThread();
        ClassLoader outside = thread.getContextClassLoader();
        try {
            shelf.settle();
            thread.setContextClassLoader(shelf.newest());
            variables.store(shelf.newest(), refused);
            List<Payload.Bytes> segments = Segments.split(items);
            Payload.Bytes problem = problem(code);
            return problem != null
                    ? new FailedRun(segments.size(), problem)
                    : new TaskRun(function(function), segments, shelf.newest(), held);
        } catch (Throwable e) { // whatever classes do when they are made
            return new FailedRun(
                    count(items),
                    FaultCodec.transfer("the function cannot be rebuilt in the worker: " + FaultCodec.line(e), e));
        } finally {
            thread.setContextClassLoader(outside);
        }
    }

    private Payload.Bytes problem(List<String> code) {
        for (String key : code) {
            Throwable why = refused.get(key);
            if (why != null) {
                return FaultCodec.transfer(key + " cannot be rebuilt in the worker: " + FaultCodec.line(why), why);
            }
            if (!held.contains(key)) {
                String missing = key + " was not sent to the worker";
                return FaultCodec.transfer(missing, new IllegalStateException(missing));
            }
        }
        return null;
    }

    private ItemFunction function(String key) throws Exception {
        HeldFunction function = functions.get(key);
        if (function == null) {
            throw new IllegalStateException(key + " was not sent to the worker");
        }
        return function.in(shelf.newest());
    }

    private static int count(Payload.Bytes items) {
        try {
            return Segments.split(items).size();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    /** A chunk of which every item fails for the same reason. */
    private record FailedRun(int size, Payload.Bytes fault) implements Run {
        @Override
        public Outcome run(int index) {
            return new Outcome.Failed(fault, null);
        }
    }
}
