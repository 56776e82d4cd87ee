package dev.lido.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides which generation of class loader defines which class. Arriving classes wait until {@link #settle}; then new ones
 * join the newest generation, and if one that is already defined has changed, a new generation begins, with the changed
 * classes and all those that refer to them. Confined to the task thread, but for {@link #owner}.
 *
 * <p>Classes are never dropped, since nobody knows whether a task has kept one of their objects, and the snippets share a loader: a
 * worker grows by some 11 KB for each snippet with a lambda that it runs (6 KB of metaspace and 5 KB of heap, measured over
 * 1,000 of them on Java 17), so by 11 MB for a thousand.
 */
final class Shelf {

    private final ClassLoader base;
    /** The newest form of each class; read by loading threads. */
    private final Map<String, Placed> placed = new ConcurrentHashMap<>();

    private final Map<String, Arrived> waiting = new LinkedHashMap<>();
    private Generation newest;

    /** A class and who defines it. */
    private record Placed(Arrived code, Generation owner) {}

    /** A class as it came. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Arrived(String hash, byte[] bytes) {}

    Shelf(ClassLoader base) {
        this.base = base;
        newest = new Generation(base, Map.of(), this);
    }

    /** The loader through which all session classes are seen in their newest form. */
    Generation newest() {
        return newest;
    }

    /** Who defines the newest form of a class; {@code null} for unknown ones. */
    Generation owner(String name) {
        Placed known = placed.get(name);
        return known == null ? null : known.owner();
    }

    void put(String name, String hash, byte[] bytes) {
        Placed known = placed.get(name);
        if (known != null && known.code().hash().equals(hash)) {
            waiting.remove(name);
        } else {
            waiting.put(name, new Arrived(hash, bytes));
        }
    }

    /** Gives all that has arrived its place. Nothing of what classes contain can make this fail. */
    void settle() {
        Set<String> changed = new HashSet<>();
        waiting.forEach((name, code) -> {
            if (!takesItsPlace(name, code)) {
                changed.add(name);
            }
        });
        if (changed.isEmpty()) {
            placeWaiting();
        } else {
            begin(concernedBy(changed));
        }
    }

    private boolean takesItsPlace(String name, Arrived code) {
        Placed known = placed.get(name);
        return known == null || (known.owner() == newest && newest.replace(name, code.bytes()));
    }

    private void placeWaiting() {
        waiting.forEach(this::place);
        waiting.clear();
    }

    private void place(String name, Arrived code) {
        newest.add(name, code.bytes());
        placed.put(name, new Placed(code, newest));
    }

    private void begin(Set<String> concerned) {
        Map<String, Class<?>> before = definedClasses();
        Map<String, Generation> elders = new HashMap<>();
        placed.forEach((name, known) -> {
            if (!concerned.contains(name)) {
                elders.put(name, known.owner());
            }
        });
        newest = new Generation(base, elders, this);
        concerned.forEach(name -> place(name, placed.get(name).code()));
        placeWaiting();
        new StateCarrier(before, concerned, newest).carry();
    }

    private Map<String, Class<?>> definedClasses() {
        Map<String, Class<?>> defined = new HashMap<>();
        placed.forEach((name, known) -> {
            Class<?> type = known.owner().defined(name);
            if (type != null) {
                defined.put(name, type);
            }
        });
        return defined;
    }

    /** The classes that must be defined anew to see a change: the changed ones and, transitively, all that mention them. */
    private Set<String> concernedBy(Set<String> changed) {
        Map<String, Set<String>> mentioning = mentioning();
        Set<String> concerned = new HashSet<>(changed);
        Deque<String> open = new ArrayDeque<>(changed);
        while (!open.isEmpty()) {
            for (String name : mentioning.getOrDefault(open.remove(), Set.of())) {
                if (concerned.add(name)) {
                    open.add(name);
                }
            }
        }
        return concerned;
    }

    private Map<String, Set<String>> mentioning() {
        Map<String, Set<String>> mentioning = new HashMap<>();
        placed.forEach((name, known) -> {
            for (String mentioned : mentionedIn(known.code().bytes())) {
                mentioning
                        .computeIfAbsent(mentioned.replace('/', '.'), each -> new HashSet<>())
                        .add(name);
            }
        });
        return mentioning;
    }

    /** A class that cannot be read mentions nothing: whoever needs it will be told so when it is defined. */
    private static Set<String> mentionedIn(byte[] bytes) {
        try {
            return ClassScan.of(bytes).mentioned();
        } catch (RuntimeException malformed) {
            return Set.of();
        }
    }
}
