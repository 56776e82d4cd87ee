package dev.lido.call;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a class's bytecode mentions; names only, so that facts hold no class and no loader.
 *
 * @param name internal name
 * @param structure classes that its declaration names: supertypes, nest host, types of its members, annotations
 * @param inner its nest members and permitted subclasses
 * @param methods by name and descriptor
 * @param linked everything that the JVM may look up when it links this class, or any of its methods at their first run
 */
record ClassFacts(
        String name, Set<String> structure, Set<String> inner, Map<String, MethodFacts> methods, Set<String> linked) {

    /** JShell's top-level classes: each holds the variables, methods and statements of one snippet. */
    private static final Pattern WRAPPER = Pattern.compile("([^$]*/)?\\$JShell\\$\\d+[A-Z]*");

    static ClassFacts of(String name, Set<String> structure, Set<String> inner, Map<String, MethodFacts> methods) {
        Set<String> linked = new LinkedHashSet<>(structure);
        if (!isWrapper(name)) {
            // a wrapper's nest also holds the classes of statements that do not travel
            linked.addAll(inner);
        }
        methods.values().forEach(method -> linked.addAll(method.types()));
        return new ClassFacts(name, structure, inner, methods, linked);
    }

    static boolean isWrapper(String internalName) {
        return WRAPPER.matcher(internalName).matches();
    }

    /** Whether a class, by its binary name, was made of a JShell snippet. */
    static boolean isOfSnippet(String binaryName) {
        return binaryName.contains("$JShell$") && binaryName.indexOf(' ') < 0;
    }

    boolean isWrapper() {
        return isWrapper(name);
    }

    /** Everything that must be defined anew when it changes, if this class is to see the change. */
    Set<String> mentioned() {
        Set<String> all = new LinkedHashSet<>(linked);
        all.addAll(inner);
        return all;
    }
}
