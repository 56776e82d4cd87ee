package dev.lido.codec;

import java.lang.invoke.SerializedLambda;

/** Is told by a {@link GraphWriter} of the code that a reader of the graph will need. Told of a class at least once. */
public interface CodeSink {

    /** Ignores all. */
    CodeSink NONE = new CodeSink() {
        @Override
        public void type(Class<?> type) {}

        @Override
        public void lambda(SerializedLambda lambda, ClassLoader loader) {}
    };

    /**
     * A class that is not the JDK's: of an object, an array's component, a {@code Class} value, an enum constant, or the
     * interface or capturing class of a lambda. Never an array's class: an array tells of what it holds in the end.
     */
    void type(Class<?> type);

    /**
     * A serializable lambda or method reference.
     *
     * @param loader of the class that captured it; {@code null} for the boot loader
     */
    void lambda(SerializedLambda lambda, ClassLoader loader);
}
