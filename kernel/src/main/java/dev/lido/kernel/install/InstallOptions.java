package dev.lido.kernel.install;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the command line asks for. Mutable while it is read, and read by nobody before. */
final class InstallOptions {

    /** What is to be done with the kernel. */
    enum Action {
        INSTALL,
        UNINSTALL,
        CHECK,
        HELP
    }

    /** As Jupyter itself wants kernels' names. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Where the kernel looks for its start-up scripts. */
    static final String STARTUP = "LIDO_STARTUP";

    /** Where the kernel looks for the class path of cells. */
    static final String CLASS_PATH = "LIDO_CLASSPATH";

    private Action action = Action.INSTALL;
    private Path prefix;
    private boolean user;
    private boolean force;
    private boolean archive = true;
    private String name = "lido";
    private String displayName;
    private final List<String> jvmArguments = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    private InstallOptions() {}

    /**
     * Reads a command line; {@code --option value} and {@code --option=value} are the same.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static InstallOptions read(List<String> arguments) {
        var options = new InstallOptions();
        Iterator<String> rest = apart(arguments).iterator();
        while (rest.hasNext()) {
            options.take(rest.next(), rest);
        }
        if (options.user && options.prefix != null) {
            throw new IllegalArgumentException("--user and --prefix exclude each other");
        }
        return options;
    }

    /** With each {@code --option=value} taken apart. */
    private static List<String> apart(List<String> arguments) {
        List<String> words = new ArrayList<>();
        boolean value = false;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!value && argument.startsWith("--") && equals > 0) {
                words.add(argument.substring(0, equals));
                words.add(argument.substring(equals + 1));
            } else {
                words.add(argument);
                value = !value && takesValue(argument);
            }
        }
        return words;
    }

    private static boolean takesValue(String option) {
        return List.of("--prefix", "--name", "--display-name", "--jvm-arg", "--env", "--startup", "--classpath")
                .contains(option);
    }

    private void take(String option, Iterator<String> rest) {
        switch (option) {
            case "--help", "-h" -> action = Action.HELP;
            case "--uninstall" -> action(Action.UNINSTALL);
            case "--check" -> action(Action.CHECK);
            case "--user" -> user = true;
            case "--force" -> force = true;
            case "--no-archive" -> archive = false;
            case "--prefix" ->
                prefix = Path.of(value(option, rest)).toAbsolutePath().normalize();
            case "--name" -> name = name(value(option, rest));
            case "--display-name" -> displayName = value(option, rest);
            case "--jvm-arg" -> jvmArguments.add(jvmArgument(value(option, rest)));
            case "--env" -> variable(value(option, rest));
            case "--startup" -> path(STARTUP, option, value(option, rest));
            case "--classpath" -> path(CLASS_PATH, option, value(option, rest));
            case "--sys-prefix" ->
                throw new IllegalArgumentException("--sys-prefix is a Python's own directory; give it by name:"
                        + " --prefix \"$(python3 -c 'import sys; print(sys.prefix)')\"");
            default -> throw new IllegalArgumentException("unknown option: " + option);
        }
    }

    private void action(Action wanted) {
        if (action != Action.INSTALL && action != wanted && action != Action.HELP) {
            throw new IllegalArgumentException("--uninstall and --check exclude each other");
        }
        action = action == Action.HELP ? action : wanted;
    }

    private static String value(String option, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "";
        if (value.isBlank()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return value;
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches() || name.startsWith(".") || name.startsWith("-")) {
            throw new IllegalArgumentException("--name '" + name
                    + "': Jupyter takes letters, digits, '-', '_' and '.', and no '.' or '-' at the start");
        }
        return name.toLowerCase(Locale.ROOT);
    }

    private static String jvmArgument(String argument) {
        if (!argument.startsWith("-") && !argument.startsWith("@")) {
            throw new IllegalArgumentException("--jvm-arg '" + argument + "' is no option of java, such as -Xmx2g");
        }
        return argument;
    }

    private void variable(String text) {
        String[] parts = text.split("=", 2);
        if (parts.length < 2 || !VARIABLE.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("--env '" + text + "': give NAME=VALUE");
        }
        environment.put(parts[0], parts[1]);
    }

    /** Adds to a variable that holds paths; relative ones are those of whoever installs. */
    private void path(String variable, String option, String given) {
        String added = Stream.of(given.split(Pattern.quote(File.pathSeparator)))
                .filter(each -> !each.isBlank())
                .map(each -> absolute(option, each))
                .collect(Collectors.joining(File.pathSeparator));
        environment.merge(variable, added, (before, more) -> before + File.pathSeparator + more);
    }

    /** Names with wildcards are for the kernel to find: whatever is there when it starts. */
    private static String absolute(String option, String path) {
        Path absolute = Path.of(path).toAbsolutePath().normalize();
        boolean wild = path.chars().anyMatch(c -> "*?{[".indexOf(c) >= 0);
        if (!wild && !Files.isReadable(absolute)) {
            throw new IllegalArgumentException(option + " '" + path + "': there is no such file");
        }
        return absolute.toString();
    }

    Action action() {
        return action;
    }

    /** Below which {@code share/jupyter} is meant; {@code null} for the user's own directory. */
    Path prefix() {
        return prefix;
    }

    boolean force() {
        return force;
    }

    /** Whether one of the kernel's classes is wanted. */
    boolean archive() {
        return archive;
    }

    String name() {
        return name;
    }

    /** As front ends show it; with the name in it where that is not the usual one. */
    String displayName() {
        return displayName != null ? displayName : name.equals("lido") ? "Java (Lido)" : "Java (" + name + ")";
    }

    List<String> jvmArguments() {
        return List.copyOf(jvmArguments);
    }

    Map<String, String> environment() {
        return environment;
    }
}
