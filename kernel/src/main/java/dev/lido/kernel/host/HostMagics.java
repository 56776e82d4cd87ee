package dev.lido.kernel.host;

import dev.lido.kernel.display.LiveDisplay;
import dev.lido.kernel.display.Renderers;
import dev.lido.kernel.magic.Magic;
import dev.lido.kernel.magic.MagicTable;
import dev.lido.kernel.magic.MagicUse;
import dev.lido.kernel.magic.UsageException;
import java.util.List;

/**
 * Our magics as the host's: each use becomes the Java that it is in our own kernel, which the host evaluates in its session.
 *
 * <p>The host takes a line apart as words and drops its quotes. So the line itself is looked up in the code of the cell that runs.
 */
final class HostMagics {

    private final HostKernel kernel;
    private final HostCells cells;
    private final MagicTable table;

    HostMagics(HostKernel kernel, HostCells cells, MagicTable table) {
        this.kernel = kernel;
        this.cells = cells;
        this.table = table;
    }

    /** Makes them known to the host. */
    void add() {
        for (Magic magic : table.all()) {
            String name = magic.name();
            kernel.addLineMagic(name, (words, body) -> line(name, words));
            if (magic.takesBody()) {
                kernel.addCellMagic(name, (words, body) -> cell(name, words, body));
            }
        }
    }

    private Object line(String name, List<String> words) throws Exception {
        MagicUse use = written(name, words);
        Object value = evaluated("%" + name + " " + use.arguments());
        return !use.assigned() && use.last() ? shown(value) : value;
    }

    private Object cell(String name, List<String> words, String body) throws Exception {
        HostOutlet cell = cells.enter();
        String code = cell == null ? "" : cell.code();
        boolean whole = code.stripLeading().startsWith("%%" + name);
        return shown(evaluated(whole ? code : "%%" + name + " " + String.join(" ", words) + "\n" + body));
    }

    private Object evaluated(String cell) throws Exception {
        cells.enter();
        String java = table.expand(cell);
        try {
            return kernel.eval(java);
        } catch (Exception failed) {
            throw HostErrors.told(failed, kernel.jshell());
        }
    }

    /** A value that the host does not show by itself. */
    private Object shown(Object value) {
        HostOutlet here = cells.enter();
        if (value != null && here != null && !kernel.showsMagics()) {
            if (LiveDisplay.isLive(value)) {
                LiveDisplay.show(value, here);
            } else {
                here.display(Renderers.render(value));
            }
        }
        return value;
    }

    /** The use as the user wrote it; made of the words if the code does not come from the cell itself, such as that of a file. */
    private MagicUse written(String name, List<String> words) {
        String plain = plain(String.join(" ", words));
        HostOutlet cell = cells.enter();
        try {
            List<MagicUse> uses = cell == null ? List.of() : table.uses(cell.code());
            for (int i = 0; i < uses.size(); i++) {
                MagicUse use = uses.get(i);
                if (use.name().equals(name) && plain(use.arguments()).equals(plain) && cell.takes(i)) {
                    return use;
                }
            }
        } catch (UsageException elsewhere) {
            // told by the line that is wrong, when its turn comes
        }
        return new MagicUse(name, String.join(" ", words), true, false);
    }

    /** What the host's own reading leaves as it is. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\"\\\\;]", "");
    }
}
