package dev.lido.kernel.eval;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Runs what JShell compiles in this JVM and in the thread that evaluates; values stay the very objects. The compiler lock is held by
 * whoever calls JShell, and given up while the user's code runs.
 */
final class InProcessControl implements ExecutionControl, ExecutionControlProvider {

    private final SnippetLoader loader;
    private final ReentrantLock compiler;
    /** What each thread evaluates; guarded by the compiler lock. */
    private final Map<Thread, Invocation> current = new HashMap<>();
    /** The variable that was read last; guarded by the compiler lock. */
    private Object read;

    InProcessControl(SnippetLoader loader, ReentrantLock compiler) {
        this.loader = loader;
        this.compiler = compiler;
    }

    /**
     * From now on the calling thread evaluates this; {@code null} for nothing.
     *
     * @return what it did before
     */
    Invocation runIn(Invocation next) {
        return next == null ? current.remove(Thread.currentThread()) : current.put(Thread.currentThread(), next);
    }

    /** What the calling thread evaluates; {@code null} if nothing. */
    Invocation current() {
        return current.get(Thread.currentThread());
    }

    /** Takes the variable that was read last. */
    Object takeRead() {
        Object value = read;
        read = null;
        return value;
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        for (ClassBytecodes each : classes) {
            loader.add(each.name(), each.bytecodes());
        }
        var installed = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            try {
                // resolves what its methods name, or tells why not
                var unused = loader.loadClass(classes[i].name()).getDeclaredMethods();
                installed[i] = true;
            } catch (ClassNotFoundException | LinkageError e) {
                throw new ClassInstallException("load: " + e, installed);
            }
        }
    }

    /** Never: JShell then gives the new code a new name, and the old code of running threads stays what it was. */
    @Override
    public void redefine(ClassBytecodes[] classes) throws NotImplementedException {
        throw new NotImplementedException("redefined classes get new names");
    }

    @Override
    public String invoke(String className, String methodName) throws RunException {
        Invocation mine = current();
        compiler.unlock();
        try {
            mine.run(method(className, methodName));
        } catch (ReflectiveOperationException | LinkageError e) {
            mine.fail(e); // a class that the snippet needs is not as it was compiled against, or misses others
        } finally {
            compiler.lock();
        }
        if (mine.error() != null) {
            throw translatable(mine);
        }
        return ""; // the value is never turned into text here: that is the user's code too
    }

    private Method method(String className, String name) throws ReflectiveOperationException {
        Method method = loader.loadClass(className).getDeclaredMethod(name);
        method.setAccessible(true);
        return method;
    }

    /** An error with the frames of snippets alone, of causes too: JShell finds their snippets and lines, and stumbles over others. */
    private static RunException translatable(Invocation failed) {
        StackTraceElement[] frames = snippetFrames(failed.facts()).toArray(StackTraceElement[]::new);
        return failed.unresolved() >= 0
                ? new ResolutionException(failed.unresolved(), frames)
                : new UserException("", failed.facts().name(), frames);
    }

    /** The frames that JShell translates, in the order in which it gets them. */
    static List<StackTraceElement> snippetFrames(ErrorFacts error) {
        return error.allFrames()
                .filter(frame -> WrapperNames.isOf(frame) && frame.getLineNumber() > 0)
                .distinct()
                .toList();
    }

    @Override
    public String varValue(String className, String varName) throws InternalException {
        try {
            Field field = loader.loadClass(className).getDeclaredField(varName);
            field.setAccessible(true);
            read = field.get(null);
            return "";
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new InternalException(e.toString());
        }
    }

    @Override
    public void addToClasspath(String path) {
        for (String entry : path.split(Pattern.quote(File.pathSeparator), -1)) {
            loader.add(Path.of(entry));
        }
    }

    @Override
    public void stop() {
        // stopping is the Stopper's, since it concerns a cell and not a snippet
    }

    @Override
    public Object extensionCommand(String command, Object argument) throws NotImplementedException {
        throw new NotImplementedException(command);
    }

    @Override
    public void close() {
        // the loader stays open: threads of the user's may still need its classes
    }

    @Override
    public String name() {
        return "cells";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        return this;
    }
}
