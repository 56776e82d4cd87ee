package dev.lido.kernel.magic;

import dev.lido.kernel.eval.Candidates;
import dev.lido.kernel.eval.Candidates.Candidate;
import dev.lido.kernel.eval.JavaScanner;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The magics that there are, and what becomes of cells that use them. Thread-safe; besides Lido's own it holds those of others, which
 * may come at any time.
 */
public final class MagicTable {

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");

    /** Replaced, never changed. */
    private volatile Map<String, Magic> byName = Map.of();

    private MagicTable() {}

    /** Lido's magics; those of others are added as they are found. */
    public static MagicTable load() {
        return of(StandardMagics.all());
    }

    /** Only these. */
    static MagicTable of(Collection<Magic> magics) {
        var table = new MagicTable();
        magics.forEach(table::add);
        return table;
    }

    /** A table of these magics but for some, by their names. */
    public MagicTable without(Set<String> names) {
        return of(byName.values().stream()
                .filter(magic -> !names.contains(magic.name()))
                .toList());
    }

    /**
     * From now on this magic is there, in place of one of its name.
     *
     * @throws IllegalArgumentException if its name is not of letters, digits and underscores, or begins with no letter
     */
    public synchronized void add(Magic magic) {
        if (!NAME.matcher(String.valueOf(magic.name())).matches()) {
            throw new IllegalArgumentException("no name for a magic: " + magic.name());
        }
        Map<String, Magic> sorted = new TreeMap<>(byName);
        sorted.put(magic.name(), magic);
        byName = Collections.unmodifiableMap(sorted);
    }

    /** All of them, sorted by name. */
    public List<Magic> all() {
        return List.copyOf(byName.values());
    }

    Set<String> names() {
        return byName.keySet();
    }

    /**
     * The magic of that name, without percent signs.
     *
     * @throws UsageException if there is none; names the nearest
     */
    public Magic find(String name) {
        Magic found = byName.get(name);
        if (found == null) {
            throw new UsageException(
                    "unknown magic %" + name + Nearest.hint(name, names(), "%") + " (%lsmagic lists all)");
        }
        return found;
    }

    /** What the magic of that name, with or without percent signs, is for and how it is used; or which name was meant. */
    public String describe(String name) {
        String plain = name.replaceFirst("^%{1,2}", "");
        Magic magic = byName.get(plain);
        if (magic == null) {
            return "unknown magic %" + plain + Nearest.hint(plain, names(), "%");
        }
        return "%" + plain + ": " + magic.summary() + "\n\n" + magic.usage();
    }

    /**
     * The cell as Java, each line of it on its old line.
     *
     * <p>The value of a magic that ends the cell is the cell's value: it is an expression without a semicolon then.
     *
     * @throws UsageException if a magic is unknown, misplaced, or does not like its arguments; names the line, and shows the usage
     */
    public String expand(String cell) {
        return new CellExpander(this, cell).expand();
    }

    /**
     * Where a cell uses magics of this table, in their order.
     *
     * @throws UsageException if one is where none can stand; names the line
     */
    public List<MagicUse> uses(String cell) {
        return CellParser.places(cell, names()).stream()
                .filter(place -> names().contains(place.name()))
                .map(place -> new MagicUse(
                        place.name(),
                        place.arguments(),
                        place.context() == Place.Context.ASSIGNED,
                        JavaScanner.code(cell.substring(place.end())).isEmpty()))
                .toList();
    }

    /**
     * What could stand at the cursor, which counts UTF-16 units: names of magics, their options and words. Empty where the
     * cursor is in Java, also in that of a magic's arguments.
     */
    public Optional<Candidates> complete(String cell, int cursor) {
        return new MagicCompletion(this, cell, cursor).candidates();
    }

    /**
     * The cell with blanks in place of what is not Java, such as the names and options of magics: every other character keeps
     * its position, so that a cursor in {@code %map x -> x.to| list} can be completed as Java.
     */
    public String mask(String cell) {
        return MagicCompletion.mask(this, cell);
    }

    static Candidate candidate(String text, String signature) {
        return new Candidate(text, "magic", signature);
    }
}
