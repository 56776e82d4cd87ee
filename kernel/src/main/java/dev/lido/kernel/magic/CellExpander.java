package dev.lido.kernel.magic;

import dev.lido.kernel.eval.JavaScanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts Java in the places of a cell's magics, and keeps every other line where it is. */
final class CellExpander {

    /** How an expansion begins that names its value. */
    private static final Pattern NAMED = Pattern.compile("var ([\\p{L}_$][\\p{L}\\p{N}_$]*) = .*", Pattern.DOTALL);

    private final MagicTable table;
    private final String cell;

    CellExpander(MagicTable table, String cell) {
        this.table = table;
        this.cell = cell;
    }

    String expand() {
        var java = new StringBuilder();
        int from = 0;
        for (Place place : CellParser.places(cell, table.names())) {
            java.append(cell, from, place.start()).append(expand(place));
            from = place.end();
        }
        return java.append(cell, from, cell.length()).toString();
    }

    private String expand(Place place) {
        String body = place.body() == null ? null : body(place);
        try {
            String expression = expression(new MagicCall(place.name(), place.arguments(), body));
            boolean last = JavaScanner.code(cell.substring(place.end())).isEmpty();
            String separator = place.context() == Place.Context.UNENDED ? "; " : "";
            return separator + ended(expression, last, place);
        } catch (UsageException unfit) {
            throw new UsageException(where(cell, place.start()) + unfit.getMessage());
        }
    }

    /** The lines below the magic. If they are a cell themselves, their own magics become Java first. */
    private String body(Place place) {
        if (!table.names().contains(place.name()) || !table.find(place.name()).bodyIsCell()) {
            return place.body();
        }
        String above = "\n"
                .repeat((int) cell.lines().count() - (int) place.body().lines().count());
        return new CellExpander(table, above + place.body()).expand().substring(above.length());
    }

    private String expression(MagicCall call) {
        Magic magic = table.find(call.name());
        try {
            if (asksForHelp(call.arguments())) {
                return JavaWriter.call("help", call.name());
            }
            checkBody(magic, call);
            return magic.expand(call);
        } catch (UsageException unfit) {
            throw new UsageException("%" + magic.name() + ": " + unfit.getMessage() + "\n\n" + magic.usage());
        }
    }

    private static boolean asksForHelp(String arguments) {
        return arguments.equals("--help") || arguments.equals("?");
    }

    private static void checkBody(Magic magic, MagicCall call) {
        if (call.body() != null && !magic.takesBody()) {
            throw new UsageException("stands on a line, not over a cell: write %" + magic.name());
        }
    }

    /** A statement, unless the cell ends with it: its value is to be shown then. */
    private static String ended(String expression, boolean last, Place place) {
        Matcher named = NAMED.matcher(expression);
        if (!named.matches()) {
            return last || expression.endsWith(";") || expression.endsWith("}") ? expression : expression + ";";
        }
        if (place.context() == Place.Context.ASSIGNED) {
            throw new UsageException("%" + place.name() + " is named twice, by --as " + named.group(1)
                    + " and by what it is assigned to");
        }
        return expression + ";" + (last ? " " + named.group(1) : "");
    }

    /** The line of that place, for the begin of a message. */
    static String where(String cell, int at) {
        return "line "
                + (1 + cell.substring(0, at).chars().filter(c -> c == '\n').count()) + ": ";
    }
}
