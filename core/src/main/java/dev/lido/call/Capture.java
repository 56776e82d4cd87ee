package dev.lido.call;

import dev.lido.codec.TransferFault;
import dev.lido.spi.Blob;
import dev.lido.spi.Chunk;
import dev.lido.spi.SessionSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A job's function as it was when the call was made. Session variables are read once: items whose classes need further
 * variables add them, with the value that they have then. Not thread-safe, but free to move between threads.
 */
public final class Capture {

    private final Set<String> startClassPath;
    private final Blob function;
    /** Of the thread that made the call: chunks may be written on others. */
    private final ClassLoader context = Thread.currentThread().getContextClassLoader();

    /** Sees all classes that results may be of; read by threads that take results. */
    private volatile ClassLoader loader;

    private Closure closure;
    /** Of the closure as it is, one list for all its chunks; {@code null} where it has to be made. */
    private List<Blob> code;

    Capture(Set<String> startClassPath, Closure closure, Blob function) {
        this.startClassPath = startClassPath;
        this.closure = closure;
        this.function = function;
        this.loader = SessionView.of(closure.found().loaders, context);
    }

    /** What a worker must hold: the class path, classes, variables, and last the function; in the order of need. */
    public List<Blob> code() {
        if (code == null) {
            code = codeOf(closure.found());
        }
        return code;
    }

    /** The key of the function's blob. */
    public String function() {
        return function.key();
    }

    /** Starts a chunk. */
    public ChunkWriter chunk() {
        return new ChunkWriter(this);
    }

    /** Reads results, in which session classes are those of the session. */
    public ResultReader results() {
        return new ResultReader(loader);
    }

    /** The function as an initializer, called with {@code null}. */
    public SessionSpec.Setup setup() throws TransferFault {
        return setup(null);
    }

    /**
     * The function as an initializer. The last blob of its code is the function.
     *
     * @param item what the function is called with
     * @throws TransferFault if the item cannot travel
     */
    public SessionSpec.Setup setup(Object item) throws TransferFault {
        ChunkWriter chunk = chunk();
        chunk.add(0, item);
        Chunk.Work work = chunk.work();
        return new SessionSpec.Setup(work.code(), work.items());
    }

    Closure closure() {
        return closure;
    }

    /** Takes a closure that has grown by what items need. */
    void grow(Closure grown) {
        Findings before = closure.found();
        Findings now = grown.found();
        closure = grown;
        if (!now.loaders.equals(before.loaders)) {
            loader = SessionView.of(now.loaders, context);
        }
        List<Blob> all = codeOf(now);
        if (!all.equals(code)) {
            code = all;
        }
    }

    private List<Blob> codeOf(Findings found) {
        List<Blob> all = new ArrayList<>();
        addClassPath(all, found.loaders);
        all.addAll(found.code());
        all.add(function);
        return List.copyOf(all);
    }

    private void addClassPath(List<Blob> all, Set<ClassLoader> loaders) {
        Set<String> entries = new LinkedHashSet<>();
        loaders.forEach(each -> entries.addAll(ClassPath.above(each)));
        entries.addAll(ClassPath.above(context));
        entries.removeAll(startClassPath);
        if (!entries.isEmpty()) {
            byte[] lines = String.join("\n", entries).getBytes(StandardCharsets.UTF_8);
            all.add(new Blob(Keys.CLASS_PATH, ContentHash.of(lines), lines));
        }
    }
}
