package dev.lido.codec;

import java.util.List;
import java.util.ServiceLoader;

/** Knows how the objects of libraries are carried whose own fields cannot travel. */
final class LibraryForms {

    private static final String OURS = "dev.lido.";

    private LibraryForms() {}

    /** Looked up at the first class of a library: most sessions send none, and workers shall start quickly. */
    private static final class Found {
        static final List<ValueParts> ALL =
                ServiceLoader.load(ValueParts.class, LibraryForms.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
    }

    /** The form for this class, or {@code null} if none is needed. */
    static PartsForm<Object> find(Class<?> type) {
        if (type.getClassLoader() != LibraryForms.class.getClassLoader()
                || type.getName().startsWith(OURS)) {
            return null;
        }
        for (ValueParts library : Found.ALL) {
            if (library.carries(type)) {
                return new PartsForm<>(library::parts, library::whole);
            }
        }
        return null;
    }
}
