package dev.lido.kernel.magic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options that a use of a magic has set. A later one wins over an earlier one of the same name, but none is lost. */
final class Given {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    void put(Option option, String value) {
        values.computeIfAbsent(option.name(), name -> new ArrayList<>()).add(value);
    }

    void putAll(Given others) {
        others.values.forEach((name, more) ->
                values.computeIfAbsent(name, n -> new ArrayList<>()).addAll(more));
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value given last. */
    Optional<String> get(String name) {
        List<String> given = all(name);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    /** The values in the order given. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
