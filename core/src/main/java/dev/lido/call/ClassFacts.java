package dev.lido.call;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a class's bytecode mentions; names only, so that facts hold no class and no loader.
 *
 * @param name internal name
 * @param structure classes that its declaration names: supertypes, nest host, types of its members
 * @param inner its nest members and permitted subclasses
 * @param methods by name and descriptor
 */
record ClassFacts(String name, Set<String> structure, Set<String> inner, Map<String, MethodFacts> methods) {

    /** JShell's top-level classes: each holds the variables, methods and statements of one snippet. */
    private static final Pattern WRAPPER = Pattern.compile("([^$]*/)?\\$JShell\\$\\d+[A-Z]*");

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

    /** Everything that the JVM may look up when it links this class, or any of its methods at their first run. */
    Set<String> linked() {
        Set<String> all = new LinkedHashSet<>(structure);
        if (!isWrapper()) {
            // a wrapper's nest also holds the classes of statements that do not travel
            all.addAll(inner);
        }
        methods.values().forEach(method -> all.addAll(method.types()));
        return all;
    }

    /** Everything that must be defined anew when it changes, if this class is to see the change. */
    Set<String> mentioned() {
        Set<String> all = linked();
        all.addAll(inner);
        return all;
    }
}
