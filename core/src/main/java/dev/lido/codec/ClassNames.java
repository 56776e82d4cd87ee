package dev.lido.codec;

import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/** Knows how classes are named, in messages and in segments, and which of them are the JDK's own. */
final class ClassNames {

    private static final Map<String, Class<?>> PRIMITIVES = new HashMap<>();

    static {
        Class<?>[] all = {
            void.class,
            boolean.class,
            byte.class,
            char.class,
            short.class,
            int.class,
            long.class,
            float.class,
            double.class
        };
        for (Class<?> primitive : all) {
            PRIMITIVES.put(primitive.getName(), primitive);
        }
    }

    private ClassNames() {}

    /** The name that a reader of a message knows a class by. */
    static String brief(Class<?> type) {
        if (type.isSynthetic() && type.getName().contains("$$Lambda")) {
            return "lambda";
        }
        Class<?> standIn =
                isJdk(type) && !Modifier.isPublic(type.getModifiers()) ? CollectionForms.standIn(type) : null;
        if (standIn != null) {
            return standIn.getSimpleName().replace("Of", "");
        }
        String simple = type.getSimpleName();
        return simple.isEmpty() ? type.getName().substring(type.getName().lastIndexOf('.') + 1) : simple;
    }

    /** The class of a name as {@link Class#getName()} gives it, also of a primitive or an array. */
    static Class<?> find(String name, ClassLoader loader) throws ClassNotFoundException {
        Class<?> primitive = PRIMITIVES.get(name);
        return primitive != null ? primitive : Class.forName(name, false, loader);
    }

    /** Whether every JVM of this version has the class. */
    static boolean isJdk(Class<?> type) {
        Class<?> base = component(type);
        ClassLoader loader = base.getClassLoader();
        if (base.isPrimitive() || loader == null || loader == ClassLoader.getPlatformClassLoader()) {
            return true;
        }
        String module = base.getModule().getName();
        return module != null
                && (module.startsWith("java.") || module.startsWith("jdk."))
                && base.getModule().getLayer() == ModuleLayer.boot();
    }

    /** What an array holds in the end; a class that is no array itself. */
    static Class<?> component(Class<?> type) {
        Class<?> base = type;
        while (base.isArray()) {
            base = base.getComponentType();
        }
        return base;
    }
}
