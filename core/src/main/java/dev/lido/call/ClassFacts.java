package dev.lido.call;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

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

    static ClassFacts of(String name, Set<String> structure, Set<String> inner, Map<String, MethodFacts> methods) {
        Set<String> linked = new LinkedHashSet<>(structure);
        if (!SnippetNames.isWrapper(name)) {
            // a wrapper's nest also holds the classes of statements that do not travel
            linked.addAll(inner);
        }
        methods.values().forEach(method -> linked.addAll(method.types()));
        return new ClassFacts(name, structure, inner, methods, linked);
    }

    boolean isWrapper() {
        return SnippetNames.isWrapper(name);
    }

    /** Everything that must be defined anew when it changes, if this class is to see the change. */
    Set<String> mentioned() {
        Set<String> all = new LinkedHashSet<>(linked);
        all.addAll(inner);
        return all;
    }
}
