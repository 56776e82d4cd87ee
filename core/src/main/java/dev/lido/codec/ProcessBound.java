package dev.lido.codec;

import java.util.LinkedHashMap;
import java.util.Map;

/** Knows the classes whose objects mean something in their own process only, and what to send instead. */
final class ProcessBound {

    /** Why a lambda without a serializable type is refused. */
    static final String LAMBDA =
            "a lambda travels only if its type is serializable. Declare it as Fn1<…>, or cast it to (… & Serializable).";

    private static final String STREAM =
            "a stream is bound to its process. Send the content, or the path to open it by.";
    private static final String THREADS = "threads belong to their process. Start them in the function.";
    private static final String REFLECTION =
            "it is a handle into this JVM. Send the class and the name, and look it up there.";

    private static final Map<Class<?>, String> REFUSED = new LinkedHashMap<>();

    static {
        refuse(THREADS, Thread.class, ThreadGroup.class, ThreadLocal.class, java.util.Timer.class);
        refuse(THREADS, java.util.concurrent.Executor.class, java.util.concurrent.Future.class);
        refuse("a class loader belongs to its JVM.", ClassLoader.class, Module.class, ModuleLayer.class);
        refuse("a process belongs to the machine it runs on. Send its pid.", Process.class, ProcessHandle.class);
        refuse(STREAM, java.io.InputStream.class, java.io.OutputStream.class);
        refuse(STREAM, java.io.Reader.class, java.io.Writer.class, java.io.RandomAccessFile.class);
        refuse(
                "a socket is bound to its process. Send the address, and connect in the function.",
                java.net.Socket.class,
                java.net.ServerSocket.class,
                java.net.DatagramSocket.class);
        refuse(
                "a channel is bound to its process. Send the path or the address, and open it in the function.",
                java.nio.channels.Channel.class,
                java.nio.channels.Selector.class,
                java.nio.file.FileSystem.class,
                java.io.FileDescriptor.class);
        refuse(
                "a stream can be read only once, where it was made. Send its elements: stream.toList().",
                java.util.stream.BaseStream.class,
                java.util.Spliterator.class);
        refuse(
                "an iterator is bound to what it iterates over. Send the elements.",
                java.util.Iterator.class,
                java.util.Enumeration.class);
        refuse(
                REFLECTION,
                java.lang.reflect.AccessibleObject.class,
                java.lang.invoke.MethodHandle.class,
                java.lang.invoke.VarHandle.class,
                java.lang.invoke.MethodHandles.Lookup.class);
        refuse(
                "a reference belongs to the garbage collector of its JVM. Send what it refers to.",
                java.lang.ref.Reference.class);
    }

    private ProcessBound() {}

    private static void refuse(String problem, Class<?>... types) {
        for (Class<?> type : types) {
            REFUSED.put(type, problem);
        }
    }

    /** Why objects of a class cannot travel; {@code null} if nothing is known against them. */
    static String refusal(Class<?> type) {
        StaysHere marked = type.getAnnotation(StaysHere.class);
        if (marked != null) {
            return marked.value();
        }
        for (var entry : REFUSED.entrySet()) {
            Class<?> bound = entry.getKey();
            // what merely implements an interface of ours to refuse may be a plain user class, or a list's own iterator
            if (bound.isAssignableFrom(type) && (!bound.isInterface() || ClassNames.isJdk(type))) {
                return entry.getValue();
            }
        }
        return null;
    }
}
