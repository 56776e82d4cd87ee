package dev.lido.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The session's cells, for {@code history_request}. Thread-safe. */
final class History {

    /** The session in progress. */
    private static final int SESSION = 1;

    private static final int MOST = 10_000;

    private final List<Entry> entries = new ArrayList<>();

    /** A cell that was run. */
    private record Entry(int number, String source) {}

    /** The text of what cells came to, by their number. Guarded by this, as the entries are. */
    private final Map<Integer, String> outputs = new HashMap<>();

    synchronized void add(int number, String source) {
        if (entries.size() == MOST) {
            outputs.remove(entries.remove(0).number());
        }
        entries.add(new Entry(number, source));
    }

    /** What a cell came to. */
    synchronized void output(int number, String text) {
        outputs.put(number, text);
    }

    /** The same cells, each source in a pair with what it came to, which may be null. */
    synchronized List<List<Object>> withOutputs(List<List<Object>> cells) {
        return cells.stream()
                .map(cell -> List.of(cell.get(0), cell.get(1), Arrays.asList(cell.get(2), outputs.get(cell.get(1)))))
                .toList();
    }

    /** The last cells, the oldest first. */
    synchronized List<List<Object>> tail(int most) {
        int size = entries.size();
        return listed(entries.subList(Math.max(0, size - most), size));
    }

    /** Cells by number, from the first to before the second; 0 for no bound. Of this session only: 0, or its number. */
    synchronized List<List<Object>> range(int session, int from, int to) {
        if (session != 0 && session != SESSION) {
            return List.of();
        }
        return listed(entries.stream()
                .filter(entry -> entry.number() >= from && (to <= 0 || entry.number() < to))
                .toList());
    }

    /** Cells that match a pattern with {@code *} and {@code ?}, the last ones of them. */
    synchronized List<List<Object>> search(String glob, int most, boolean unique) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (matches(glob, entry.source())) {
                if (unique) {
                    found.removeIf(earlier -> earlier.source().equals(entry.source()));
                }
                found.add(entry);
            }
        }
        return listed(found.subList(Math.max(0, found.size() - most), found.size()));
    }

    private static boolean matches(String glob, String text) {
        String quoted = Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(quoted, Pattern.DOTALL).matcher(text).matches();
    }

    private static List<List<Object>> listed(List<Entry> entries) {
        List<List<Object>> listed = new ArrayList<>();
        for (Entry entry : entries) {
            listed.add(List.of(SESSION, entry.number(), entry.source()));
        }
        return listed;
    }
}
