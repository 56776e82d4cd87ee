package dev.lido.local;

import dev.lido.spi.SessionSpec.Jvm;
import dev.lido.wire.WorkerEnvironment;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a worker JVM is started: flags, class path, environment. Immutable.
 *
 * <p>The driver's own JVM arguments are not handed on: under jshell they would make each worker wait for a debugger.
 */
final class WorkerCommand {

    /** Set for the driver, these print a line to standard error of each JVM, or break it. */
    private static final Set<String> DRIVERS_OWN = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /**
     * Without these, which only some collectors set by themselves, no thread of a JVM can do much while one of them is in a long loop
     * over numbers, such as halt when the driver is gone. They cost next to nothing. Flags of the server compiler: other
     * JVMs refuse to start with them.
     */
    private static final List<String> STOPS_IN_LOOPS =
            List.of("-XX:+UseCountedLoopSafepoints", "-XX:LoopStripMiningIter=1000");

    private static final Pattern SIZE = Pattern.compile("0*[1-9][0-9]*[kKmMgGtT]?");
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");

    /** An argument may have 128 KiB on Linux; a longer class path goes into a file. */
    private static final int LONGEST_ARGUMENT = 100_000;

    /** The first JDK that prints a warning when a library uses Unsafe's memory access. */
    private static final int UNSAFE_WARNS = 24;

    /** Runs a command with low priority, if it is there. */
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Jvm jvm;
    private final String mainClass;
    private final List<String> classPathEntries;
    private final List<String> classPath;

    /**
     * Checks the settings.
     *
     * @param mainClass what the worker runs
     * @param argumentFile where a class path is written that is too long for the command line
     */
    WorkerCommand(Jvm jvm, String mainClass, Path argumentFile) throws IOException {
        this.jvm = check(jvm);
        this.mainClass = mainClass;
        this.classPathEntries = entries(jvm.classPath());
        this.classPath = classPath(argumentFile);
    }

    /** The archive that fits this class path, or {@code null}. */
    Archive archive(Map<String, String> environment) {
        return Archive.of(environment, Archive.archivable(classPathEntries), own());
    }

    /** Refuses what no JVM would accept. */
    static Jvm check(Jvm jvm) {
        if (jvm.heap() != null && !SIZE.matcher(jvm.heap()).matches()) {
            throw new IllegalArgumentException("heap: not a size: " + jvm.heap() + "; try 512m or 4g");
        }
        if (jvm.directory() != null && !Files.isDirectory(jvm.directory())) {
            throw new IllegalArgumentException("directory: not a directory: " + jvm.directory());
        }
        return jvm;
    }

    /**
     * The process of one worker, not started.
     *
     * @param first flags that come before all others
     */
    ProcessBuilder process(WorkerEnvironment environment, List<String> first) {
        var command = new ArrayList<>(List.of(java().toString()));
        command.addAll(first);
        command.addAll(ownFlags());
        command.addAll(usersFlags());
        command.addAll(classPath);
        command.add(mainClass);
        var builder = builder(command, jvm.environment(), environment);
        if (jvm.directory() != null) {
            builder.directory(jvm.directory().toFile());
        }
        return builder;
    }

    /** The process that rehearses a worker's work and leaves an archive of the classes that took, not started. */
    ProcessBuilder rehearsal(SessionDirectory directory, Path archive) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        command.addAll(List.of(java().toString(), "-XX:ArchiveClassesAtExit=" + archive));
        command.addAll(ownFlags());
        command.addAll(List.of("-cp", String.join(File.pathSeparator, Archive.archivable(classPathEntries))));
        command.add("dev.lido.worker.Rehearsal");
        var places = new WorkerEnvironment(directory.rehearsalSocket(), "rehearsal", directory.rehearsalPage());
        return builder(command, Map.of(), places);
    }

    private static ProcessBuilder builder(
            List<String> command, Map<String, String> added, WorkerEnvironment environment) {
        var builder = new ProcessBuilder(command);
        var variables = builder.environment();
        variables.keySet().removeAll(DRIVERS_OWN);
        variables.putAll(added);
        environment.into(variables);
        return builder;
    }

    /** Where the JVM of this process writes its crash log. */
    static Path crashLog(String pid) {
        return Path.of(System.getProperty("java.io.tmpdir"), "lido-hs_err_pid" + pid + ".log");
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private List<String> ownFlags() {
        var flags = new ArrayList<String>();
        if (jvm.jvmArgs().stream().noneMatch(COLLECTOR.asMatchPredicate())) {
            flags.add("-XX:+UseSerialGC"); // starts fastest and has the fewest threads
        }
        if (System.getProperty("java.vm.name").contains("Server VM")) {
            flags.addAll(STOPS_IN_LOOPS);
        }
        flags.add("-XX:-UsePerfData"); // no file in the temporary directory that outlives a killed worker
        flags.add("-XX:-CreateCoredumpOnCrash");
        flags.add("-XX:ErrorFile=" + crashLog("%p"));
        flags.add("-Dkryo.unsafe=false");
        if (Runtime.version().feature() >= UNSAFE_WARNS) {
            flags.add("-Dsun.misc.unsafe.memory.access=allow"); // what --sun-misc-unsafe-memory-access sets
        }
        handOn(flags, "java.awt.headless", "true");
        handOn(flags, "file.encoding", "UTF-8");
        return flags;
    }

    private List<String> usersFlags() {
        var flags = new ArrayList<>(jvm.jvmArgs());
        if (jvm.heap() != null) {
            flags.add("-Xmx" + jvm.heap());
        }
        return flags;
    }

    private static void handOn(List<String> flags, String property, String value) {
        if (value.equals(System.getProperty(property))) {
            flags.add("-D" + property + "=" + value);
        }
    }

    private static List<String> entries(List<String> classPath) {
        var entries = new ArrayList<>(classPath);
        var own = own();
        if (own != null && !entries.contains(own)) {
            entries.add(own);
        }
        return entries;
    }

    private List<String> classPath(Path argumentFile) throws IOException {
        var joined = String.join(File.pathSeparator, classPathEntries);
        if (joined.length() <= LONGEST_ARGUMENT) {
            return List.of("-cp", joined);
        }
        Files.writeString(argumentFile, "-cp \"" + joined.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n");
        return List.of("@" + argumentFile);
    }

    /** Where this class comes from: a worker needs its neighbours, whatever the session's class path says. */
    private static String own() {
        try {
            var source = WorkerCommand.class.getProtectionDomain().getCodeSource();
            return source == null ? null : Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null; // not a file
        }
    }
}
