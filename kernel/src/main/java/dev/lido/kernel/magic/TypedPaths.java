package dev.lido.kernel.magic;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Finds files by what a user types: {@code ~} is the home directory, {@code *}, {@code ?}, {@code **} and braces match names. */
final class TypedPaths {

    private TypedPaths() {}

    /** The path, absolute. */
    static Path of(String typed) {
        String home = System.getProperty("user.home");
        String full = typed.equals("~") || typed.startsWith("~/") ? home + typed.substring(1) : typed;
        return Path.of(full).toAbsolutePath().normalize();
    }

    /**
     * The files that match, sorted.
     *
     * @throws UsageException if there is none
     */
    static List<Path> matching(String glob) {
        List<Path> found = isGlob(glob)
                ? search(glob)
                : Stream.of(of(glob)).filter(Files::exists).toList();
        if (found.isEmpty()) {
            throw new UsageException("no such file: " + glob + " (in " + of("") + ")");
        }
        return found;
    }

    private static boolean isGlob(String text) {
        return text.chars().anyMatch(c -> "*?{[".indexOf(c) >= 0);
    }

    private static List<Path> search(String glob) {
        int fixed = 0;
        while ("*?{[".indexOf(glob.charAt(fixed)) < 0) {
            fixed++;
        }
        String parent = glob.substring(0, glob.lastIndexOf('/', fixed) + 1);
        Path root = of(parent);
        String pattern = glob.substring(parent.length());
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        int depth = pattern.contains("**")
                ? Integer.MAX_VALUE
                : (int) pattern.chars().filter(c -> c == '/').count() + 1;
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(root, depth)) {
            return below.filter(path -> matcher.matches(root.relativize(path)))
                    .filter(path -> !path.equals(root))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UsageException("cannot look into " + root + ": " + e);
        }
    }
}
