package dev.lido;

import dev.lido.spi.Backend;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** Finds the backend of a context among those on the class path. */
final class Backends {

    private Backends() {}

    static Backend named(Context context) {
        Set<String> found = new LinkedHashSet<>();
        for (ClassLoader loader : List.of(Pool.class.getClassLoader(), contextLoader())) {
            for (Backend backend : ServiceLoader.load(Backend.class, loader)) {
                if (backend.serves(context.name())) {
                    return backend;
                }
                found.add(backend.getClass().getSimpleName());
            }
        }
        throw new IllegalArgumentException("no backend for context \"" + context.name()
                + "\": try processes, threads or serial; on the class path are " + found);
    }

    private static ClassLoader contextLoader() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? Pool.class.getClassLoader() : loader;
    }
}
