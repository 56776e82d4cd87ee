package dev.lido.call;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashSet;
import java.util.Set;

/** The class path entries that a session gained after its workers started; grows, and so keeps what is loaded. */
final class Jars extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final Set<String> entries = new HashSet<>();

    Jars(ClassLoader base) {
        super(new URL[0], base);
    }

    /** Adds the entries that are new. */
    void add(Iterable<String> named) throws MalformedURLException {
        for (String entry : named) {
            if (entries.add(entry)) {
                addURL(ClassPath.url(entry));
            }
        }
    }
}
