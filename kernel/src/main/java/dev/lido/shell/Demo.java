package dev.lido.shell;

import dev.lido.Pool;
import java.io.PrintStream;
import java.util.List;

/** The main class of {@code scripts/lido demo}: runs the documentation's examples on real workers, one section after another. */
public final class Demo {

    private static final int MOST_PROCESSES = 4;

    private static final List<DemoSection> SECTIONS = List.of(
            new MapDemo(),
            new AsyncDemo(),
            new StarmapDemo(),
            new ImapDemo(),
            new InitializerDemo(),
            new ErrorsDemo(),
            new PrimesDemo(),
            new ChunksDemo(),
            new WatchDemo());

    private final PrintStream out;
    private int processes = Math.min(MOST_PROCESSES, Runtime.getRuntime().availableProcessors());
    private boolean fast;

    Demo(PrintStream out) {
        this.out = out;
    }

    /** Runs the demo and exits: 0 if all went well, 1 if a section failed, 2 if the arguments are wrong. */
    public static void main(String[] arguments) {
        var demo = new Demo(System.out);
        try {
            demo.read(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println("lido demo: " + wrong.getMessage() + "; more: scripts/lido demo --help");
            System.exit(2);
        }
        System.exit(demo.run() ? 0 : 1);
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    void read(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--fast" -> fast = true;
                case "--processes" -> processes = number(i + 1 < arguments.size() ? arguments.get(++i) : "");
                default -> throw new IllegalArgumentException("unknown option: " + arguments.get(i));
            }
        }
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("--processes needs a number from 1 on, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    /** Plays all sections and says whether all went well. */
    boolean run() {
        int failed = 0;
        try (Pool pool = Magics.pool(processes)) {
            out.println("Lido on " + processes + " worker JVMs, Java " + System.getProperty("java.version"));
            var stage = new DemoStage(out, processes, fast);
            for (int i = 0; i < SECTIONS.size(); i++) {
                failed += play(i + 1, SECTIONS.get(i), stage) ? 0 : 1;
            }
            out.println(failed == 0 ? "\nAll went well on " + pool + "." : "\n" + failed + " sections failed.");
        }
        return failed == 0;
    }

    private boolean play(int number, DemoSection section, DemoStage stage) {
        out.println("\n== " + number + ". " + section.title() + "\n");
        section.code().lines().forEach(line -> out.println("    " + line));
        out.println();
        try {
            section.run(stage);
            return true;
        } catch (RuntimeException failed) {
            failed.printStackTrace(out);
            return false;
        }
    }
}
