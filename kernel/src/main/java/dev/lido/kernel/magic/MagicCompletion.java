package dev.lido.kernel.magic;

import dev.lido.kernel.eval.Candidates;
import dev.lido.kernel.eval.Candidates.Candidate;
import dev.lido.kernel.eval.JavaScanner;
import dev.lido.kernel.eval.Token;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Completes the names of magics and what they know of their arguments. */
final class MagicCompletion {

    private static final Pattern NAME = Pattern.compile("(?:.*=)?\\s*(%%?)(\\w*)");
    private static final Pattern USE = Pattern.compile("(?:[^%]*=)?\\s*%%?(\\w+)\\s(.*)");

    private final MagicTable table;
    private final String cell;
    private final int cursor;

    MagicCompletion(MagicTable table, String cell, int cursor) {
        this.table = table;
        this.cell = cell;
        this.cursor = cursor;
    }

    Optional<Candidates> candidates() {
        String line = cell.substring(lineStart(cell, cursor), cursor);
        Matcher name = NAME.matcher(line);
        if (name.matches()) {
            return isFree() ? Optional.of(names(name.group(1), name.group(2))) : Optional.empty();
        }
        Matcher use = USE.matcher(line);
        if (!use.matches() || !table.names().contains(use.group(1)) || !isFree()) {
            return Optional.empty();
        }
        List<String> words = table.find(use.group(1)).complete(use.group(2));
        return words.isEmpty() ? Optional.empty() : Optional.of(words(words, lastWord(line)));
    }

    /** Whether the lines above leave room for a magic here, as seen by one that is put here for trial. */
    private boolean isFree() {
        int start = lineStart(cell, cursor);
        String line = cell.substring(start, cursor);
        String trial = cell.substring(0, start) + line.substring(0, line.indexOf('%')) + "%lsmagic";
        try {
            List<Place> places = CellParser.places(trial, table.names());
            boolean over = !places.isEmpty() && places.get(0).body() != null;
            return !over && !places.isEmpty() && places.get(places.size() - 1).end() == trial.length();
        } catch (UsageException misplaced) {
            return false;
        }
    }

    private Candidates names(String percents, String begun) {
        boolean over = percents.length() > 1;
        List<Candidate> found = table.all().stream()
                .filter(magic -> magic.name().startsWith(begun) && (!over || magic.takesBody()))
                .map(magic -> MagicTable.candidate(percents + magic.name(), magic.summary()))
                .toList();
        return new Candidates(cursor - percents.length() - begun.length(), cursor, found);
    }

    private Candidates words(List<String> words, String begun) {
        return new Candidates(
                cursor - begun.length(),
                cursor,
                words.stream().map(word -> MagicTable.candidate(word, "")).toList());
    }

    /** What stands behind the last blank. */
    static String lastWord(String text) {
        int at = text.length();
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return text.substring(at);
    }

    private static int lineStart(String cell, int at) {
        return cell.lastIndexOf('\n', at - 1) + 1;
    }

    static String mask(MagicTable table, String cell) {
        var masked = new StringBuilder(cell);
        for (Place place : CellParser.places(cell, table.names())) {
            int lineEnd = place.body() == null
                    ? place.end()
                    : place.end() - place.body().length();
            int nameEnd =
                    cell.indexOf(place.name(), place.start()) + place.name().length();
            blank(masked, place.start(), nameEnd);
            maskOptions(masked, nameEnd, lineEnd);
        }
        return masked.toString();
    }

    private static void maskOptions(StringBuilder masked, int from, int to) {
        String arguments = masked.substring(from, to);
        Token before = null;
        for (Token token : JavaScanner.code(arguments)) {
            if (JavaArguments.isOption(arguments, token, before)) {
                int end = JavaArguments.optionEnd(arguments, token.end());
                blank(masked, from + token.start(), from + end);
            }
            before = token;
        }
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
