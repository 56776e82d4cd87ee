package dev.lido.call;

import dev.lido.spi.Blob;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a {@link Closure} has found so far. Not thread-safe. */
final class Findings {

    /** Classes that travel. */
    final Map<Class<?>, SessionClass> linked = new LinkedHashMap<>();
    /** Classes whose code can run. */
    final Set<Class<?>> reached = new HashSet<>();
    /** Of wrappers, the methods that can run. */
    final Set<Member> reachedMethods = new HashSet<>();
    /** Variables that can be read, in the order of discovery. */
    final Map<Field, Variables.Encoded> values = new LinkedHashMap<>();
    /** The loaders of all that was found. */
    final Set<ClassLoader> loaders = new LinkedHashSet<>();

    /** Lambdas that were followed. */
    final Set<LambdaSite> lambdas = new HashSet<>();

    /** Takes over what a copy of this has found. */
    void adopt(Findings grown) {
        linked.putAll(grown.linked);
        reached.addAll(grown.reached);
        reachedMethods.addAll(grown.reachedMethods);
        values.putAll(grown.values);
        loaders.addAll(grown.loaders);
        lambdas.addAll(grown.lambdas);
    }

    /** A copy that can grow on its own. */
    Findings copy() {
        var copy = new Findings();
        copy.adopt(this);
        return copy;
    }

    /** Whether following this class, which is no array, would bring nothing new. */
    boolean knows(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || reached.contains(type) || (!SessionClass.is(type) && loaders.contains(loader));
    }

    /** The classes and then the variables, in an order in which workers can take them. */
    List<Blob> code() {
        List<Blob> code = new ArrayList<>();
        linked.values().forEach(type -> code.add(type.blob()));
        // what stands alone first; then what was found last, as it may be needed to make what led to it
        List<Variables.Encoded> found = new ArrayList<>(values.values());
        found.removeIf(value -> !value.isSent());
        Collections.reverse(found);
        found.stream().filter(Variables.Encoded::alone).forEach(value -> code.add(value.blob()));
        found.stream().filter(value -> !value.alone()).forEach(value -> code.add(value.blob()));
        return code;
    }
}
