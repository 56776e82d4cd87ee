package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The exact arrows between the packages, as the README's architecture section draws them. */
@Timeout(60)
class PackageArrowsTest {

    private static final Set<String> ARROWS = Set.of(
            "dev.lido -> dev.lido.spi",
            "dev.lido -> dev.lido.call",
            "dev.lido -> dev.lido.codec",
            "dev.lido.call -> dev.lido.codec",
            "dev.lido.call -> dev.lido.spi",
            "dev.lido.codec -> dev.lido.spi",
            "dev.lido.inline -> dev.lido.spi",
            "dev.lido.local -> dev.lido.spi",
            "dev.lido.local -> dev.lido.wire",
            "dev.lido.wire -> dev.lido.spi",
            "dev.lido.worker -> dev.lido.call",
            "dev.lido.worker -> dev.lido.codec",
            "dev.lido.worker -> dev.lido.spi",
            "dev.lido.worker -> dev.lido.wire");

    private static final Pattern CLASS_ARROW = Pattern.compile(
            "^\\s+(dev\\.lido[.a-z]*)\\.[A-Z]\\S*\\s+->\\s+(dev\\.lido[.a-z]*)\\.[A-Z]\\S*", Pattern.MULTILINE);

    @Test
    void packagesDependOnOneAnotherInOneWayOnly() throws Exception {
        assertEquals(new TreeSet<>(ARROWS), arrows());
    }

    private static Set<String> arrows() throws Exception {
        Path classes = Path.of(
                Pool.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        StringWriter out = new StringWriter();
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(out), new PrintWriter(out), "-v", "--ignore-missing-deps", classes.toString());
        Set<String> arrows = new TreeSet<>();
        for (Matcher m = CLASS_ARROW.matcher(out.toString()); m.find(); ) {
            if (!m.group(1).equals(m.group(2))) {
                arrows.add(m.group(1) + " -> " + m.group(2));
            }
        }
        return arrows;
    }
}
