package dev.lido.kernel.magic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The options of a magic: what is not among them is refused, with the nearest that is. Immutable. */
final class OptionSet {

    private static final int INDENT = 2;

    private final Map<String, Option> byName = new LinkedHashMap<>();

    private OptionSet(List<Option> options) {
        options.forEach(option -> byName.put(option.name(), option));
    }

    static OptionSet of(Option... options) {
        return new OptionSet(List.of(options));
    }

    static OptionSet of(List<Option> options) {
        return new OptionSet(options);
    }

    boolean knows(String name) {
        return byName.containsKey(name);
    }

    /** The option that is typed {@code --name}. */
    Option find(String name) {
        Option found = byName.get(name);
        if (found == null) {
            String near = Nearest.hint(name, byName.keySet(), "--");
            throw new UsageException("unknown option --" + name + (near.isEmpty() ? fitting() : near));
        }
        return found;
    }

    /** The option that is typed {@code -x}: the one that begins so. */
    Option findShort(char letter) {
        List<Option> found = byName.values().stream()
                .filter(option -> option.name().charAt(0) == letter)
                .toList();
        if (found.size() != 1) {
            throw new UsageException("unknown option -" + letter + fitting());
        }
        return found.get(0);
    }

    private String fitting() {
        return byName.isEmpty()
                ? "; there are none"
                : "; there are " + byName.values().stream().map(Option::dashed).collect(Collectors.joining(", "));
    }

    /** The options that begin so, dashes included. */
    List<String> complete(String begun) {
        return byName.values().stream()
                .map(Option::dashed)
                .filter(dashed -> dashed.startsWith(begun))
                .toList();
    }

    /** A line each; empty if there are none. */
    String usage() {
        int width = byName.values().stream()
                .mapToInt(option -> option.form().length())
                .max()
                .orElse(0);
        return byName.values().stream()
                .map(option -> " ".repeat(INDENT)
                        + option.form()
                        + " ".repeat(width - option.form().length() + INDENT)
                        + option.summary())
                .collect(Collectors.joining("\n"));
    }
}
