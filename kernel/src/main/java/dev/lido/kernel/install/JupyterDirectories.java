package dev.lido.kernel.install;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where Jupyter keeps and looks for kernels, by the rules of {@code jupyter_core.paths}.
 *
 * @param environment as a started Jupyter would see it
 * @param system the system's name, as in the property {@code os.name}
 * @param home the user's home where the environment names none
 */
record JupyterDirectories(Map<String, String> environment, String system, Path home) {

    /** Those of this process. */
    static JupyterDirectories ofThisProcess() {
        return new JupyterDirectories(
                System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /** The directory of the kernel of that name: the user's own, or the one below a prefix. */
    Path kernel(String name, Path prefix) {
        return data(prefix).resolve("kernels").resolve(name);
    }

    private Path data(Path prefix) {
        return prefix == null ? userData() : prefix.resolve("share").resolve("jupyter");
    }

    /** The user's data directory. */
    Path userData() {
        if (isSet("JUPYTER_DATA_DIR")) {
            return directory("JUPYTER_DATA_DIR");
        }
        if (system.startsWith("Mac")) {
            return userHome().resolve("Library").resolve("Jupyter");
        }
        if (system.startsWith("Windows")) {
            return isSet("APPDATA")
                    ? directory("APPDATA").resolve("jupyter")
                    : userHome().resolve(".jupyter").resolve("data");
        }
        Path shared =
                isSet("XDG_DATA_HOME") ? directory("XDG_DATA_HOME") : userHome().resolve(".local/share");
        return shared.resolve("jupyter");
    }

    /** Python takes the variable before the system's register of users; Java only knows the latter. */
    private Path userHome() {
        return isSet("HOME") && !system.startsWith("Windows") ? directory("HOME") : home;
    }

    /** Whether a Jupyter started in this environment surely looks below that prefix, the one of its own Python aside. */
    boolean isSearched(Path prefix) {
        return prefix == null || searched().contains(data(prefix));
    }

    private Set<Path> searched() {
        Set<Path> directories = new LinkedHashSet<>();
        for (String entry : environment.getOrDefault("JUPYTER_PATH", "").split(File.pathSeparator, -1)) {
            if (!entry.isBlank()) {
                directories.add(Path.of(entry).toAbsolutePath().normalize());
            }
        }
        directories.add(userData());
        List<String> prefixes = new ArrayList<>(List.of("/usr/local", "/usr"));
        prefixes.add(environment.getOrDefault("VIRTUAL_ENV", "/usr"));
        prefixes.add(environment.getOrDefault("CONDA_PREFIX", "/usr"));
        prefixes.forEach(prefix -> directories.add(data(Path.of(prefix))));
        return directories;
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }

    private Path directory(String variable) {
        return Path.of(environment.get(variable)).toAbsolutePath().normalize();
    }
}
