package dev.lido.kernel.magic;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what the environment that a kernel is started with says of its session. */
public final class StartEnvironment {

    private StartEnvironment() {}

    /**
     * Sets the settings of {@code %config} that an environment names: {@code lido.progress_after} as {@code LIDO_PROGRESS_AFTER}.
     * What was given as a system property holds.
     *
     * @return what is wrong with values that do not fit, which are passed over
     */
    public static List<String> configure(Map<String, String> environment) {
        return Settings.from(environment);
    }

    /** The paths of a variable, of which there may be several with the separator of class paths between them. */
    public static List<String> paths(String variable) {
        return Stream.of(variable.split(Pattern.quote(File.pathSeparator), -1))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /**
     * The files that a path stands for, sorted: {@code ~}, {@code *}, {@code ?}, {@code **} and braces are as {@code %jars} takes them.
     *
     * @throws UsageException if there is none
     */
    public static List<Path> files(String path) {
        return TypedPaths.matching(path);
    }
}
