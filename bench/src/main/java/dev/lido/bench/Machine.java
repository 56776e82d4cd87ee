package dev.lido.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the figures were taken on.
 *
 * @param processor its name
 * @param processors how many the JVM may use
 * @param gib of memory
 * @param system its name and version
 */
record Machine(String processor, int processors, double gib, String system) {

    /** This one. */
    static Machine here() {
        return new Machine(
                first("/proc/cpuinfo", "model name\\s*:\\s*(.*)", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                Double.parseDouble(first("/proc/meminfo", "MemTotal:\\s*(\\d+) kB", "0")) / (1 << 20),
                System.getProperty("os.name") + " "
                        + System.getProperty("os.version").replaceAll("-.*", ""));
    }

    private static String first(String file, String pattern, String otherwise) {
        try {
            Matcher found = Pattern.compile("(?m)^" + pattern + "$").matcher(Files.readString(Path.of(file)));
            return found.find() ? found.group(1).trim() : otherwise;
        } catch (IOException e) {
            return otherwise;
        }
    }

    String text() {
        String memory = gib > 0 ? String.format(Locale.ROOT, ", %.0f GiB", gib) : "";
        return processors + " processors (" + processor + ")" + memory + ", " + system;
    }
}
