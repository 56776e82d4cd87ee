package dev.lido.local;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All objects of Lido's own that an object leads to, by whatever fields, and what they say of themselves. */
final class Holdings {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    void add(Object object) throws IllegalAccessException {
        if (object instanceof Map<?, ?> map) {
            addAll(new ArrayList<>(map.keySet()));
            addAll(new ArrayList<>(map.values()));
        } else if (object instanceof Collection<?> many) {
            addAll(new ArrayList<>(many));
        } else if (object != null && object.getClass().getName().startsWith("dev.lido.") && seen.add(object)) {
            for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
                addFields(type, object);
            }
        }
    }

    private void addAll(List<?> objects) throws IllegalAccessException {
        for (var object : objects) {
            add(object);
        }
    }

    private void addFields(Class<?> type, Object object) throws IllegalAccessException {
        for (var field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())
                    && !field.getType().isPrimitive()
                    && field.trySetAccessible()) {
                add(field.get(object));
            }
        }
    }

    List<String> texts() {
        return seen.stream().map(Object::toString).toList();
    }

    Set<Class<?>> classes() {
        return seen.stream().map(Object::getClass).collect(Collectors.toSet());
    }
}
