package dev.lido.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.objectweb.asm.ClassReader;

/** The jar carries of some libraries only what is used. */
@Timeout(60)
class ShortenedJarIT {

    private static final String CLASS = ".class";

    /** The tag of a class in a constant pool. */
    private static final int CONSTANT_CLASS = 7;

    /** Where nothing may be missing. */
    private static final List<String> SHORTENED = List.of("dev/lido/shaded/", "it/unimi/dsi/fastutil/");

    /** A class of constants, which javac has copied to where they are used. */
    private static final Set<String> NAMED_ONLY = Set.of("dev/lido/shaded/guava/graph/GraphConstants");

    /** With all of its libraries it would have 23,000, which the compiler walks through before the first cell. */
    private static final int MOST_CLASSES = 9_000;

    @Test
    void whatItsClassesReferToIsThere() throws IOException {
        String given = System.getenv("LIDO_JAR");
        Set<String> missing = new TreeSet<>();
        try (JarFile jar =
                new JarFile(Path.of(given == null ? "target/lido.jar" : given).toFile())) {
            List<JarEntry> classes = Collections.list(jar.entries()).stream()
                    .filter(entry -> entry.getName().endsWith(CLASS))
                    .toList();
            for (JarEntry entry : classes) {
                for (String name : references(jar.getInputStream(entry).readAllBytes())) {
                    if (SHORTENED.stream().anyMatch(name::startsWith) && jar.getEntry(name + CLASS) == null) {
                        missing.add(name);
                    }
                }
            }
            assertTrue(classes.size() < MOST_CLASSES, classes.size() + " classes");
        }
        missing.removeAll(NAMED_ONLY);
        assertEquals(Set.of(), missing);
    }

    /** The names in a class's constant pool that stand for classes; those of arrays have their elements elsewhere. */
    private static List<String> references(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        char[] buffer = new char[reader.getMaxStringLength()];
        List<String> names = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item > 0 && reader.readByte(item - 1) == CONSTANT_CLASS) {
                names.add(reader.readUTF8(item, buffer));
            }
        }
        return names;
    }
}
