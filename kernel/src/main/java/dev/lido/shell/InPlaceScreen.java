package dev.lido.shell;

import dev.lido.JobState;
import dev.lido.table.Line;
import dev.lido.table.TextOverview;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * Draws a table at the bottom of a terminal and draws over it at each paint; what is printed meanwhile goes above it.
 *
 * <p>The cursor rests in the first column below the table, so that whatever else writes starts on a line of its own.
 */
final class InPlaceScreen implements Screen {

    private static final String ERASE_BELOW = "\033[J";
    private static final String ERASE_REST = "\033[K";

    /** What a terminal does with a line that is too long, since it got narrower a moment ago. */
    private static final String CUT_OFF = "\033[?7l";

    private static final String WRAP = "\033[?7h";

    private final PrintStream out;
    private final Supplier<Terminal> terminals;
    private final TextOverview table;
    private final boolean stays;
    private final HeldPrints prints = new HeldPrints();

    /** How many columns each row of the table on the screen took when it was drawn. */
    private List<Integer> drawn = List.of();

    /** How wide the terminal was then. */
    private int columns;

    /** The terminal is asked for at each paint. The table's last state stays on the screen, or all vanishes but a cancelled job. */
    InPlaceScreen(PrintStream out, Supplier<Terminal> terminals, TextOverview table, boolean stays) {
        this.out = out;
        this.terminals = terminals;
        this.table = table;
        this.stays = stays;
    }

    @Override
    public void paint(JobView view) {
        prints.hold();
        Terminal terminal = terminals.get();
        draw(terminal, table.lines(view.overview(), terminal.look()));
    }

    @Override
    public void end(JobView view) {
        try {
            Terminal terminal = terminals.get();
            draw(terminal, stays || wasCancelled(view) ? table.lastLines(view.overview(), terminal.look()) : List.of());
        } finally {
            prints.release(); // else whoever stops this thread would silence the session for good
        }
    }

    /** JShell says nothing of a snippet that was stopped. */
    private static boolean wasCancelled(JobView view) {
        return view.jobs().stream().anyMatch(job -> job.state() == JobState.CANCELLED);
    }

    /**
     * One write for all of it, so that nothing is ever seen half drawn and a program that is stopped leaves no terminal that does
     * not wrap; only held prints come between.
     */
    private void draw(Terminal terminal, List<Line> lines) {
        var text = new StringBuilder(up(terminal.columns()));
        if (terminal.columns() != columns) {
            // else rows that were broken here would be joined again when the terminal gets wider
            text.append(ERASE_BELOW);
        }
        if (prints.any()) {
            out.print(text.append(ERASE_BELOW));
            out.flush();
            prints.pass();
            text.setLength(0);
        }
        text.append(CUT_OFF);
        for (Line line : lines) {
            text.append(terminal.colours().of(line)).append(ERASE_REST).append('\n');
        }
        out.print(text.append(WRAP).append(ERASE_BELOW));
        out.flush();
        columns = terminal.columns();
        drawn = lines.stream()
                .map(line -> Math.min(line.width(), terminal.columns()))
                .toList();
    }

    /** A terminal that got narrower has broken the rows that no longer fit, so that they take several by now. */
    private String up(int columns) {
        int rows = drawn.stream()
                .mapToInt(width -> Math.max(1, (width + columns - 1) / columns))
                .sum();
        return rows == 0 ? "" : "\r\033[" + rows + "A";
    }
}
