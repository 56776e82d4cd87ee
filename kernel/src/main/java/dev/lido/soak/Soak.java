package dev.lido.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The main class of {@code scripts/lido soak}: random jobs with random faults on pools of worker JVMs for some minutes. The last line
 * counts them, and what was lost, doubled, wrong, hung or leaked.
 */
public final class Soak {

    /** The warm-up takes so much of the whole, in which all classes are loaded and all caches filled; but not more than that. */
    private static final int WARM_UP_PART = 4;

    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(30);

    private final SoakOptions options;
    private final Tally tally = new Tally();
    private final Run run;
    private final Report report;

    Soak(SoakOptions options, Kills kills, Model model, PrintStream out) {
        this.options = options;
        this.run = new Run(new Planner(options.seed()), new AtomicLong(), model, kills, new Watch(Watch.BOUND), tally);
        this.report = new Report(options, tally, out, isTerminal());
    }

    /** Runs a soak and exits: 0 if all went well, 1 if not, 2 if the arguments are wrong. */
    public static void main(String[] arguments) throws InterruptedException {
        SoakOptions options = read(arguments);
        System.exit(runAlone(options) ? 0 : 1);
    }

    private static SoakOptions read(String... arguments) {
        try {
            return SoakOptions.parse(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println("lido soak: " + wrong.getMessage() + "; more: scripts/lido soak --help");
            System.exit(2);
            throw wrong;
        }
    }

    private static boolean runAlone(SoakOptions options) throws InterruptedException {
        Scratch.use();
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)); // of what items print
        if (options.cycles() > 0) {
            return new Cycles(options, out).run();
        }
        var kills = new Kills();
        var soak = new Soak(options, kills, new Model(kills), out);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> soak.report.end(true), "soak-end"));
        return soak.run();
    }

    /** Says whether all went well. */
    boolean run() throws InterruptedException {
        report.begin();
        Duration warmUp = options.length().dividedBy(WARM_UP_PART);
        warmUp = warmUp.compareTo(LONGEST_WARM_UP) > 0 ? LONGEST_WARM_UP : warmUp;
        var leaks = new Leaks();
        boolean ended = phase(warmUp, 1);
        if (ended) {
            leaks.warmedUp();
            ended = phase(options.length().minus(warmUp), 2);
        }
        if (ended) {
            leaks.judge(tally);
        }
        report.end(false);
        return tally.total() == 0;
    }

    private boolean phase(Duration length, int number) throws InterruptedException {
        return new Phase(run, options.processes(), options.seed() + number).last(length, report::progress);
    }

    /** As {@code scripts/lido} has found out. */
    private static boolean isTerminal() {
        return !System.getProperty("lido.terminal", "none").equals("none");
    }
}
