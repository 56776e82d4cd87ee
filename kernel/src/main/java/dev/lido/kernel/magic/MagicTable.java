package dev.lido.kernel.magic;

import dev.lido.kernel.eval.Candidates;
import dev.lido.kernel.eval.Candidates.Candidate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/**
 * The magics that there are, and what becomes of cells that use them. Immutable, thread-safe.
 *
 * <p>Besides Lido's own it holds those of others, found by {@link ServiceLoader} as {@link Magic} tells; one of theirs with a name of
 * ours replaces ours.
 */
public final class MagicTable {

    private final Map<String, Magic> byName;

    private MagicTable(Collection<Magic> magics) {
        Map<String, Magic> sorted = new TreeMap<>();
        magics.forEach(magic -> sorted.put(magic.name(), magic));
        byName = Collections.unmodifiableMap(sorted);
    }

    /** Lido's magics and those of others on the class path of this thread's loader. */
    public static MagicTable load() {
        return load(Thread.currentThread().getContextClassLoader());
    }

    /** Lido's magics and those of others that the loader finds. */
    public static MagicTable load(ClassLoader loader) {
        Collection<Magic> magics = StandardMagics.all();
        ServiceLoader.load(Magic.class, loader).forEach(magics::add);
        return new MagicTable(magics);
    }

    /** Only these. */
    static MagicTable of(Collection<Magic> magics) {
        return new MagicTable(magics);
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
