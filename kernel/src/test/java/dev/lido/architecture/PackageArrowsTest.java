package dev.lido.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Pool;
import dev.lido.shell.Magics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The packages of all modules, and the arrows between them, are exactly those of the table in the README's architecture section. */
@Timeout(60)
class PackageArrowsTest {

    private static final String PACKAGE = "dev.lido";

    /** A package, what it holds, what it depends on. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(dev\\.lido[.a-z]*)` \\|[^|]*\\| ([^|]*) \\|$");

    private static final Pattern NAME = Pattern.compile("[a-z][.a-z]*");

    private static final Pattern CLASS_ARROW = Pattern.compile(
            "^\\s+(dev\\.lido[.a-z]*)\\.[A-Z]\\S*\\s+->\\s+(dev\\.lido[.a-z]*)\\.[A-Z]\\S*", Pattern.MULTILINE);

    @Test
    void packagesDependOnOneAnotherAsTheReadmeSays() throws Exception {
        Set<String> told = told();
        assertTrue(told.size() > 10, told.toString());
        assertEquals(told, arrows());
    }

    private static Set<String> told() throws IOException {
        Set<String> arrows = new TreeSet<>();
        for (Matcher row = ROW.matcher(Files.readString(Path.of("..", "README.md"))); row.find(); ) {
            for (Matcher name = NAME.matcher(row.group(2)); name.find(); ) {
                String other = name.group().startsWith(PACKAGE) ? name.group() : PACKAGE + "." + name.group();
                arrows.add(row.group(1) + " -> " + other);
            }
        }
        return arrows;
    }

    private static Set<String> arrows() throws URISyntaxException {
        var out = new StringWriter();
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "-v",
                        "--ignore-missing-deps",
                        "--multi-release",
                        "base",
                        home(Pool.class),
                        home(Magics.class));
        Set<String> arrows = new TreeSet<>();
        for (Matcher arrow = CLASS_ARROW.matcher(out.toString()); arrow.find(); ) {
            if (!arrow.group(1).equals(arrow.group(2))) {
                arrows.add(arrow.group(1) + " -> " + arrow.group(2));
            }
        }
        return arrows;
    }

    private static String home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
