package dev.lido.jshell;

import com.esotericsoftware.kryo.kryo5.Kryo;
import dev.lido.Pool;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/** A JShell session that holds {@code say(Object)}, which prints a line, and a pool of two workers, {@code pool}. */
interface Shell extends AutoCloseable {

    /** What a session begins with. */
    String IMPORTS = """
            import java.util.*; import java.util.concurrent.*; import java.util.function.*; import java.util.stream.*;
            import java.util.concurrent.atomic.*;
            import dev.lido.*;
            import static dev.lido.Range.range;
            import static dev.lido.Args.args;
            """;

    /** Types lines and waits for them to end; returns what they said, line by line. */
    List<String> type(String source);

    /** What was printed to standard error, or complained of by JShell, since the last time that this was asked. */
    List<String> complaints();

    @Override
    void close();

    /** The product and what it needs, nothing of the tests. */
    static List<String> classPath() {
        return Stream.of(Pool.class, Kryo.class, ClassReader.class)
                .map(Shell::place)
                .toList();
    }

    /** Where a class comes from. */
    static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
