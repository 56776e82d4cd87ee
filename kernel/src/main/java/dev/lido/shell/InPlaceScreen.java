package dev.lido.shell;

import dev.lido.table.Line;
import java.io.PrintStream;
import java.util.List;

/**
 * Draws a table at the bottom of a terminal and draws over it at each paint; what is printed meanwhile goes above it.
 *
 * <p>The cursor rests in the first column below the table, so that whatever else writes starts on a line of its own.
 */
final class InPlaceScreen implements Screen {

    private static final String ERASE_BELOW = "\033[J";
    private static final String ERASE_REST = "\033[K";

    private final PrintStream out;
    private final LiveTable table;
    private final Colours colours;
    private final boolean stays;
    private final HeldPrints prints = new HeldPrints();
    private int height;

    /** The table's last state stays on the screen, or the whole table vanishes. */
    InPlaceScreen(PrintStream out, LiveTable table, Colours colours, boolean stays) {
        this.out = out;
        this.table = table;
        this.colours = colours;
        this.stays = stays;
    }

    @Override
    public void paint(JobView view) {
        prints.hold();
        draw(table.lines(view));
    }

    @Override
    public void end(JobView view) {
        try {
            draw(stays ? table.lastLines(view) : List.of());
        } finally {
            prints.release(); // else whoever stops this thread would silence the session for good
        }
    }

    /** One write for all of it, so that nothing is ever seen half drawn; only held prints come between. */
    private void draw(List<Line> lines) {
        StringBuilder text = new StringBuilder(up());
        if (prints.any()) {
            out.print(text.append(ERASE_BELOW));
            out.flush();
            prints.pass();
            text.setLength(0);
        }
        for (Line line : lines) {
            text.append(colours.of(line)).append(ERASE_REST).append('\n');
        }
        out.print(text.append(ERASE_BELOW));
        out.flush();
        height = lines.size();
    }

    private String up() {
        return height == 0 ? "" : "\r\033[" + height + "A";
    }
}
