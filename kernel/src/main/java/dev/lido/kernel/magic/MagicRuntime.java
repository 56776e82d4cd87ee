package dev.lido.kernel.magic;

import dev.lido.Action0;
import dev.lido.AsyncResult;
import dev.lido.Context;
import dev.lido.Fn0;
import dev.lido.Outcome;
import dev.lido.Pool;
import dev.lido.PoolBuilder;
import dev.lido.ResultIterator;
import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.Outlets;
import dev.lido.kernel.eval.Surroundings;
import dev.lido.table.Results;
import dev.lido.table.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What magics do when their cell runs: the Java that {@link MagicTable#expand} writes calls these methods. Bound once to its
 * session, by the kernel. Output goes to the cell that calls. Thread-safe.
 */
public final class MagicRuntime {

    private static final PoolKeeper POOLS = new PoolKeeper();

    /** The contexts whose pools take no environment. */
    private static final Set<String> IN_PROCESS =
            Set.of(Context.threads().name(), Context.serial().name());

    /** What {@code %env} has set. */
    private static final Map<String, String> ENVIRONMENT = new ConcurrentHashMap<>();

    /** Of the cell that is timed; one cell runs at a time, but each of its snippets may have a thread of its own. */
    private static volatile ElapsedTime clock = new ElapsedTime();

    /** A value that is put somewhere cannot be optimized away. */
    private static final Object[] CONSUMED = new Object[1];

    private static volatile Surroundings session;

    /** Told when entries have come to the class path. */
    private static volatile Runnable found = () -> {};

    private static volatile MagicTable table;
    private static volatile Question question;

    private MagicRuntime() {}

    // ---- bound by the kernel

    /** From now on magics work for this session. */
    public static void bind(Surroundings to) {
        session = Objects.requireNonNull(to, "session");
    }

    /** From now on {@code %help} and {@code %lsmagic} tell of these magics; of {@link MagicTable#load}'s before. */
    public static void bind(MagicTable to) {
        table = Objects.requireNonNull(to, "table");
    }

    /** From now on {@code %input} asks there; without it, it cannot be used. */
    public static void bindInput(Question to) {
        question = Objects.requireNonNull(to, "to");
    }

    /** Asks the user of the running cell. */
    @FunctionalInterface
    public interface Question {
        /** The answer, without a line end; what is secret is not shown while it is typed. */
        String ask(String prompt, boolean secret) throws IOException;
    }

    /** From now on tells there that entries have come to the class path, in the thread of their cell, whose loader has them. */
    public static void onClassPath(Runnable added) {
        found = Objects.requireNonNull(added, "added");
    }

    static Surroundings session() {
        if (session == null) {
            throw new IllegalStateException("no session is bound to the magics");
        }
        return session;
    }

    private static MagicTable table() {
        MagicTable bound = table;
        if (bound == null) {
            bound = MagicTable.load();
            table = bound;
        }
        return bound;
    }

    static List<String> magicNames() {
        return table().all().stream().map(Magic::name).toList();
    }

    /** The variables that hold results of jobs. */
    static List<String> resultNames() {
        return session == null ? List.of() : JobMagics.resultNames(session.variables());
    }

    // ---- pools

    /** {@code %pool}: the pool's workers. */
    public static Workers workers(Pool pool) {
        return JobMagics.workers(pool);
    }

    /** A builder with the environment that {@code %env} has set. */
    public static PoolBuilder poolBuilder() {
        return Pool.builder().environment(ENVIRONMENT);
    }

    /** As {@link #poolBuilder()} for that context; what runs in this process has the environment of this process. */
    public static PoolBuilder poolBuilder(String context) {
        return IN_PROCESS.contains(context) ? Pool.builder() : poolBuilder();
    }

    /** {@code %pool N}: opens the next pool; the one before ends in the background when it has done what it has. */
    public static Pool openPool(Pool before, Fn0<Pool> open) throws Throwable {
        return POOLS.replace(before, open);
    }

    /** {@code %pool restart}: terminates the pool and opens one like it. */
    public static Pool restartPool(Pool pool) throws Throwable {
        return POOLS.restart(pool);
    }

    /** {@code %pool close}: takes no more work and waits for the end. */
    public static void closePool(Pool pool) {
        pool.close();
        printEnded(pool);
    }

    /** {@code %pool terminate}: stops the workers now. */
    public static void terminatePool(Pool pool) {
        pool.terminate();
        printEnded(pool);
    }

    private static void printEnded(Pool pool) {
        print(pool + "; %pool restart opens another like it\n");
    }

    // ---- jobs

    /** {@code %results}: the last 1,000 jobs. */
    public static Results results() {
        return JobMagics.results(Pool.recentJobs());
    }

    /** {@code %wait}: until all jobs have ended that end by themselves, or these. Interrupted, it lets them go on. */
    public static Results await(Object... results) throws InterruptedException {
        return results.length == 0 ? JobMagics.awaitAll() : JobMagics.await(List.of(results));
    }

    /** {@code %cancel}: stops these jobs, and tells which it has stopped. */
    public static void cancel(Object... results) {
        for (Object result : results) {
            print(JobMagics.cancel(result) + "\n");
        }
    }

    /** {@code %result}: waits for a job and gives its value. */
    public static <R> R result(AsyncResult<R> result) {
        return result.get();
    }

    /** {@code %result} of what is no job any more: itself. */
    public static <T> T result(T value) {
        return value;
    }

    /** {@code %errors}: the items of a job that have failed so far. */
    public static List<Outcome<?>> errors(Object result) {
        return JobMagics.job(result).errors();
    }

    /** {@code %output}: what a job's items have printed. */
    public static void output(Object result) {
        print(
                result instanceof ResultIterator<?> lazy
                        ? Pool.output(lazy.status())
                        : JobMagics.job(result).output());
    }

    // ---- time

    /** {@code %time}: the value, and how long it took. */
    public static <R> R time(Fn0<R> work) throws Throwable {
        var own = new ElapsedTime();
        R value = work.call();
        print(own.read() + "\n");
        return value;
    }

    /** {@code %time} of what has no value. */
    public static void time(Action0 work) throws Throwable {
        var own = new ElapsedTime();
        work.run();
        print(own.read() + "\n");
    }

    /** {@code %%time}, at the begin of the cell. */
    public static void startClock() {
        clock = new ElapsedTime();
    }

    /** {@code %%time}, at the end of a cell without a value. */
    public static void stopClock() {
        print(clock.read() + "\n");
    }

    /** {@code %%time}, around the expression that ends the cell. */
    public static <R> R stopClock(Fn0<R> last) throws Throwable {
        R value = last.call();
        stopClock();
        return value;
    }

    /** {@code %%time}, around a call without a value that ends the cell. */
    public static void stopClock(Action0 last) throws Throwable {
        last.run();
        stopClock();
    }

    /**
     * {@code %timeit}: runs it many times and tells how long one takes.
     *
     * @param loops how many a run; 0 for as many as take 0.2 s
     */
    public static void timeit(int loops, int runs, Fn0<?> work) throws Throwable {
        timeit(loops, runs, (Action0) () -> CONSUMED[0] = work.call());
    }

    /** {@code %timeit} of what has no value. */
    public static void timeit(int loops, int runs, Action0 work) throws Throwable {
        print(new LoopTimer(work).measure(loops, runs) + "\n");
    }

    // ---- the session

    /** {@code %who}: the session's variables. */
    public static void who() {
        print(Listings.variables(session().variables()));
    }

    /** {@code %lsmagic}: all magics. */
    public static void lsmagic() {
        print(Listings.magics(table().all()));
    }

    /** {@code %help}: what there is. */
    public static void help() {
        print(Listings.help(table().all()));
    }

    /** {@code %help NAME}: a magic's usage. */
    public static void help(String magic) {
        print(table().describe(magic).stripTrailing() + "\n");
    }

    /** {@code %config}: sets {@code NAME=VALUE}, or shows all settings if none are given. */
    public static void config(String... pairs) {
        for (String pair : pairs) {
            String[] halves = pair.split("=", 2);
            Settings.set(halves[0], halves[1]);
        }
        if (pairs.length == 0) {
            print(Columns.text(Settings.rows()));
        }
    }

    /** {@code %env}: this process's environment, and what was set. */
    public static Map<String, String> env() {
        Map<String, String> all = new TreeMap<>(System.getenv());
        all.putAll(ENVIRONMENT);
        return all;
    }

    /** {@code %env NAME}: one variable; null if it is not set. */
    public static String env(String name) {
        return env().get(name);
    }

    /** {@code %env NAME=VALUE}: sets it for commands and for the workers of pools to come. */
    public static void env(String name, String value) {
        ENVIRONMENT.put(name, value);
    }

    /** {@code %input}: what the user types. */
    public static String input(String prompt, boolean secret) throws IOException {
        if (question == null) {
            throw new UsageException("nobody can be asked for input here");
        }
        return question.ask(prompt, secret);
    }

    // ---- cells that are not Java

    /** {@code %%html} and its kin: shows the text as what it is. */
    public static void show(String type, String text) {
        Outlets.current().display(Bundle.text(text).with(type, text));
    }

    /**
     * {@code %%sh}: runs a script; its output comes as it is made.
     *
     * @throws ScriptFailed if it ends with an exit code that is not 0, and is to fail then
     */
    public static void sh(String script, boolean fails) throws IOException, InterruptedException {
        int code = new ShellScript(Outlets.current(), ENVIRONMENT).run(script);
        if (code != 0 && fails) {
            throw new ScriptFailed(code);
        }
        if (code != 0) {
            Outlets.current().print(true, "exit code " + code + "\n");
        }
    }

    /** {@code %%writefile}: writes the text, in UTF-8. */
    public static void writeFile(String file, boolean append, String text) {
        try {
            print(CellFile.write(TypedPaths.of(file), append, text) + "\n");
        } catch (IOException unwritable) {
            throw new UsageException("cannot write " + TypedPaths.of(file) + ": " + unwritable);
        }
    }

    // ---- class path

    /** {@code %jars}: puts the files that match on the class path. */
    public static void jars(List<String> globs) {
        add(globs.stream()
                .flatMap(glob -> TypedPaths.matching(glob).stream())
                .distinct()
                .toList());
    }

    /** {@code %classpath}: puts directories and jars on the class path. */
    public static void classpath(List<String> paths) {
        jars(paths);
    }

    /** {@code %maven}: puts libraries, and all that they need, on the class path. */
    public static void maven(List<String> coordinates, List<String> repositories, boolean offline) {
        add(new MavenLibraries(offline, MagicRuntime::print).resolve(coordinates, repositories));
    }

    private static void add(List<Path> entries) {
        session().addToClassPath(entries);
        print("added to the class path: "
                + String.join(
                        ", ",
                        entries.stream()
                                .map(path -> path.getFileName().toString())
                                .toList())
                + "\n");
        found.run();
    }

    private static void print(String text) {
        Outlets.current().print(false, text);
    }
}
