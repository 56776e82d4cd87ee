package dev.lido.kernel.magic;

import dev.lido.kernel.eval.JavaScanner;
import dev.lido.kernel.eval.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the magics of a cell: where Java could have no percent sign.
 *
 * <ul>
 *   <li>{@code %%name …} in the first line that is not blank, over the whole cell;
 *   <li>{@code %name …} at the begin of a line, where a statement has ended or none has begun;
 *   <li>{@code x = %name …} at the top level;
 *   <li>{@code %name a …} in the line after an expression that lacks its semicolon: a remainder would need an operator there.
 * </ul>
 *
 * <p>All else stays as it is: text blocks, comments, brackets, {@code a} above {@code % b}.
 */
final class CellParser {

    private final String cell;
    private final Set<String> known;
    private final JavaScanner scanner;
    private final List<Place> places = new ArrayList<>();

    private CellParser(String cell, Set<String> known) {
        this.cell = cell;
        this.known = known;
        this.scanner = new JavaScanner(cell);
    }

    /** The places in their order; names that are not known are among them where only a magic could stand. */
    static List<Place> places(String cell, Set<String> known) {
        return new CellParser(cell, known).find();
    }

    private List<Place> find() {
        int first = firstOf(cell);
        if (cell.startsWith("%%", first) && isNameStart(first + 2)) {
            return List.of(overCell(first));
        }
        Token before = null;
        int depth = 0;
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            if (token.kind() == Token.Kind.COMMENT) {
                continue;
            }
            Place.Context context = token.is("%") ? context(token, before, depth) : null;
            if (context != null) {
                Place place = inLine(token, context);
                places.add(place);
                scanner.jump(place.end());
                before = null;
                continue;
            }
            depth = Math.max(0, depth + token.deepens());
            before = token;
        }
        return places;
    }

    private static int firstOf(String cell) {
        return cell.length() - cell.stripLeading().length();
    }

    /** Null where the percent sign is no magic's. */
    private Place.Context context(Token percent, Token before, int depth) {
        int nameStart = percent.end() + (cell.startsWith("%", percent.end()) ? 1 : 0);
        if (!isNameStart(nameStart)) {
            return null;
        }
        boolean ended = before == null || before.is(";") || before.is("}");
        boolean assigned = before != null && before.is("=");
        boolean begins = beginsLine(percent.start());
        if (depth > 0) {
            boolean never = assigned || (begins && (ended || before.is("{")));
            if (never && known.contains(name(nameStart))) {
                throw new UsageException(where(percent.start()) + "%" + name(nameStart)
                        + " stands in a bracket; magics stand at the top level of a cell only");
            }
            return null;
        }
        if (assigned) {
            return Place.Context.ASSIGNED;
        }
        if (!begins) {
            return null;
        }
        return ended ? Place.Context.FREE : isUnended(before, nameStart) ? Place.Context.UNENDED : null;
    }

    /** Whether a known magic follows an expression, with an argument that a remainder could not have. */
    private boolean isUnended(Token before, int nameStart) {
        String name = name(nameStart);
        if (!before.endsOperand() || !known.contains(name)) {
            return false;
        }
        int end = lineEnd(nameStart);
        Token next = new JavaScanner(cell.substring(nameStart + name.length(), end)).next();
        return next != null && next.kind() != Token.Kind.COMMENT && next.beginsOperand();
    }

    private Place inLine(Token percent, Place.Context context) {
        int nameStart = percent.end();
        if (cell.startsWith("%", nameStart)) {
            throw new UsageException(where(percent.start()) + "%" + cell.substring(nameStart, lineEnd(nameStart))
                    + " must be the first line of its cell");
        }
        String name = name(nameStart);
        int end = lineEnd(nameStart);
        String arguments = cell.substring(nameStart + name.length(), end).strip();
        if (context == Place.Context.ASSIGNED && arguments.endsWith(";")) {
            arguments = arguments.substring(0, arguments.length() - 1).strip();
        }
        return new Place(percent.start(), end, name, arguments, null, context);
    }

    private Place overCell(int start) {
        String name = name(start + 2);
        int end = lineEnd(start);
        String arguments = cell.substring(start + 2 + name.length(), end).strip();
        int below = cell.indexOf('\n', end) + 1;
        String body = below == 0 ? "" : cell.substring(below);
        return new Place(start, cell.length(), name, arguments, body, Place.Context.FREE);
    }

    private String name(int start) {
        int end = start;
        while (end < cell.length() && Character.isJavaIdentifierPart(cell.charAt(end))) {
            end++;
        }
        return cell.substring(start, end);
    }

    private boolean isNameStart(int at) {
        return at < cell.length() && Character.isLetter(cell.charAt(at));
    }

    private boolean beginsLine(int at) {
        return cell.substring(cell.lastIndexOf('\n', at - 1) + 1, at).isBlank();
    }

    /** Before the line's end, be it that of Unix or of Windows. */
    private int lineEnd(int from) {
        int end = cell.indexOf('\n', from);
        int found = end < 0 ? cell.length() : end;
        return found > from && cell.charAt(found - 1) == '\r' ? found - 1 : found;
    }

    private String where(int at) {
        return CellExpander.where(cell, at);
    }
}
