package dev.lido.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the classes that bytecode names. */
final class ClassNamed {

    private ClassNamed() {}

    /** The classes that a loader sees under these internal names, without those that are not there. */
    static List<Class<?>> in(Set<String> names, ClassLoader loader) {
        List<Class<?>> found = new ArrayList<>(names.size());
        for (String name : names) {
            Class<?> type = in(name, loader);
            if (type != null) {
                found.add(type);
            }
        }
        return found;
    }

    /** The class of an internal name; if it is not there, code that mentions it fails in both places alike. */
    private static Class<?> in(String name, ClassLoader loader) {
        try {
            return Class.forName(name.replace('/', '.'), false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
