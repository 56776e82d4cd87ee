package dev.lido.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Knows how the objects of libraries are carried whose own fields cannot travel. */
final class LibraryForms {

    private static final String OURS = "dev.lido.";

    private LibraryForms() {}

    /** Looked up at the first class of a library: most sessions send none, and workers shall start quickly. */
    private static final class Found {
        static final List<ValueParts> ALL = load();

        /** One whose library is not there costs its own values only. */
        private static List<ValueParts> load() {
            var all = new ArrayList<ValueParts>();
            var providers = ServiceLoader.load(ValueParts.class, LibraryForms.class.getClassLoader())
                    .iterator();
            while (true) {
                try {
                    if (!providers.hasNext()) {
                        return List.copyOf(all);
                    }
                    all.add(providers.next());
                } catch (ServiceConfigurationError | LinkageError broken) {
                    System.getLogger(LibraryForms.class.getName())
                            .log(System.Logger.Level.WARNING, "skipped a form of values: " + broken);
                }
            }
        }
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
