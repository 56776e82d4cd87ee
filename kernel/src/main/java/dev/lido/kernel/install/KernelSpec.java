package dev.lido.kernel.install;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What {@code kernel.json} says.
 *
 * @param command what Jupyter starts, with {@value #CONNECTION_FILE} for the file that names the ports
 * @param displayName as front ends show it
 * @param environment what is added to that of Jupyter
 * @param ours whether it was written here
 */
record KernelSpec(List<String> command, String displayName, Map<String, String> environment, boolean ours) {

    static final String CONNECTION_FILE = "{connection_file}";

    /** The class that Jupyter starts. */
    static final String MAIN = "dev.lido.kernel.KernelMain";

    /** In the metadata, where Jupyter leaves room for everybody; kernels of others have none. */
    private static final String MARK = "lido";

    /** Before, java did not know how to allow what users' libraries do, and did not warn of it. */
    private static final int WARNS_OF_UNSAFE = 24;

    /**
     * With ten times the usual calls and loops before the thorough compiler takes a method up, it competes less with the start for the
     * processors. Without that compiler the start would be quicker still, but streams and boxed values in cells were seen to take more
     * than twice the time that they take in the pool's workers.
     */
    private static final List<String> COMPILE_LATER = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** The kernel in that jar on this JVM's own JDK. */
    static KernelSpec ofThisJdk(Path jar, InstallOptions options) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(quick(Runtime.version().feature(), options.jvmArguments()));
        command.addAll(options.jvmArguments()); // last, so that they win
        command.addAll(List.of("-cp", jar.toString(), MAIN, CONNECTION_FILE));
        return new KernelSpec(command, options.displayName(), options.environment(), true);
    }

    /** The same with further options for its java, before those that it has. */
    KernelSpec with(List<String> options) {
        List<String> more = new ArrayList<>(List.of(command.get(0)));
        more.addAll(options);
        more.addAll(command.subList(1, command.size()));
        return new KernelSpec(more, displayName, environment, ours);
    }

    /** What makes the first cell come sooner, and keeps libraries quiet. Two collectors would be refused by java. */
    private static List<String> quick(int feature, List<String> asked) {
        List<String> options = new ArrayList<>(COMPILE_LATER);
        if (asked.stream().noneMatch(KernelSpec::choosesCollector)) {
            options.add("-XX:+UseSerialGC");
        }
        if (feature >= WARNS_OF_UNSAFE) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    static boolean choosesCollector(String option) {
        return option.matches("-XX:[+]Use.*GC");
    }

    /**
     * Reads what {@link #json} or anybody else wrote.
     *
     * @throws IllegalArgumentException if it is not what Jupyter takes
     */
    static KernelSpec parse(String json) {
        try {
            Written written = GSON.fromJson(json, Written.class);
            if (written == null || written.argv() == null || written.argv().isEmpty() || written.name() == null) {
                throw new JsonParseException("it names no command, or has no name to show");
            }
            return new KernelSpec(
                    written.argv(),
                    written.name(),
                    Objects.requireNonNullElse(written.env(), Map.of()),
                    written.metadata() != null && written.metadata().containsKey(MARK));
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("not what Jupyter takes for a kernel: " + e.getMessage(), e);
        }
    }

    /** What is read of the file; what is not in it is null. */
    private record Written(
            List<String> argv,
            @SerializedName("display_name") String name,
            Map<String, String> env,
            Map<String, Object> metadata) {}

    /** As it goes into {@code kernel.json}. */
    String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("argv", command);
        object.put("display_name", displayName);
        object.put("language", "java");
        object.put("interrupt_mode", "message");
        object.put("env", environment);
        object.put("metadata", Map.of("debugger", false, MARK, Map.of("version", version())));
        return GSON.toJson(object) + "\n";
    }

    private static String version() {
        return Objects.requireNonNullElse(KernelSpec.class.getPackage().getImplementationVersion(), "development");
    }

    /** The java that it starts. */
    Path java() {
        return Path.of(command.get(0));
    }

    /** The entries of its class path; empty if it has none. */
    List<Path> classPath() {
        int option =
                Math.max(command.indexOf("-cp"), Math.max(command.indexOf("-jar"), command.indexOf("--class-path")));
        if (option < 0 || option + 1 >= command.size()) {
            return List.of();
        }
        List<Path> entries = new ArrayList<>();
        for (String entry : command.get(option + 1).split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry));
        }
        return entries;
    }

    /** The start-up scripts that it is told to run, but for those with wildcards. */
    List<Path> startUp() {
        return Stream.of(environment.getOrDefault(InstallOptions.STARTUP, "").split(File.pathSeparator, -1))
                .filter(path -> path.chars().noneMatch(c -> "*?{[".indexOf(c) >= 0) && !path.isBlank())
                .map(Path::of)
                .toList();
    }
}
