package dev.lido.call;

import dev.lido.codec.GraphReader;
import dev.lido.codec.TransferFault;
import dev.lido.spi.ItemFunction;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Runs the items of one chunk: decode, call, encode; each step's failure is the item's own. */
final class TaskRun implements CallRunner.Run {

    private final ItemFunction function;
    private final List<Payload.Bytes> segments;
    private final ClassLoader loader;
    private final Set<String> held;
    private final GraphReader items;
    private final ResultWriter results = new ResultWriter();
    /** Items that were decoded, or tried. */
    private final BitSet read = new BitSet();

    TaskRun(ItemFunction function, List<Payload.Bytes> segments, ClassLoader loader, Set<String> held) {
        this.function = function;
        this.segments = segments;
        this.loader = loader;
        this.held = held;
        this.items = new GraphReader(loader);
    }

    @Override
    public int size() {
        return segments.size();
    }

    @Override
    public Outcome run(int index) {
        Thread thread = Thread.currentThread();
        ClassLoader outside = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return runInContext(index);
        } finally {
            thread.setContextClassLoader(outside);
        }
    }

    private Outcome runInContext(int index) {
        Object item;
        try {
            item = item(index);
        } catch (Throwable e) { // constructors and readResolve are user code
            return failed(transfer("item", e));
        }
        Object result;
        try {
            result = function.call(item);
        } catch (Throwable e) { // whatever the user's function throws
            new FrameCutter(function.getClass()).cut(e);
            String missing = missingClass(e);
            return failed(missing == null ? FaultCodec.threw(e) : FaultCodec.transfer(missing, e));
        }
        try {
            return new Outcome.Returned(results.write(result));
        } catch (Throwable e) { // getters and writeReplace are user code
            return failed(transfer("result", e));
        }
    }

    private Object item(int index) throws TransferFault {
        read.set(index);
        try {
            return items.read(segments.get(index));
        } catch (TransferFault fault) {
            if (!items.hasMissed()) {
                throw fault;
            }
            readLeftOut(index);
            return items.read(segments.get(index));
        }
    }

    /** Reads the items before this one that are left out here, only now: one of them may be what cost another worker its life. */
    private void readLeftOut(int before) {
        for (int i = read.nextClearBit(0); i < before; i = read.nextClearBit(i)) {
            read.set(i);
            passOver(segments.get(i));
        }
    }

    private void passOver(Payload.Bytes segment) {
        try {
            items.read(segment);
        } catch (TransferFault fault) {
            return; // if a later one needs it, that one will tell
        }
    }

    private static Outcome failed(Payload.Bytes fault) {
        return new Outcome.Failed(fault, null);
    }

    private static Payload.Bytes transfer(String what, Throwable why) {
        String detail =
                why instanceof TransferFault fault ? fault.getMessage() : "cannot be carried: " + FaultCodec.line(why);
        return FaultCodec.transfer(what + ": " + detail, why);
    }

    /** Tells of a session class that code asked for by name, where no analysis of bytecode could see it. */
    private String missingClass(Throwable error) {
        if (!(error instanceof NoClassDefFoundError || error instanceof ClassNotFoundException)
                || error.getMessage() == null) {
            return null;
        }
        String name = error.getMessage().replace('/', '.');
        boolean ofSession = SnippetNames.isOfSnippet(name) && !held.contains(Keys.ofClass(name));
        return ofSession
                ? "class " + name + " was not sent to the worker, because the function's code does not mention it"
                : null;
    }
}
