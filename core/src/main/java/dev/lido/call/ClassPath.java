package dev.lido.call;

import com.esotericsoftware.kryo.kryo5.Kryo;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassReader;

/** Finds the class path of a session, which may be spread over the loaders of its snippets. */
final class ClassPath {

    /** What was last found, per loader; it grows only by {@code /env}, {@code %maven} and the like. Guarded by itself. */
    private static final Map<URLClassLoader, Searched> SEARCHED = new WeakHashMap<>();

    /** A loader's URLs, and the entries that they name. */
    @SuppressWarnings("ArrayRecordComponent") // compared by its elements' identity alone
    private record Searched(URL[] urls, List<String> entries) {
        @SuppressWarnings("ReferenceEquality") // URL.equals may ask a name server
        boolean holds(URL[] now) {
            return urls.length == now.length && IntStream.range(0, now.length).allMatch(i -> urls[i] == now[i]);
        }
    }

    private ClassPath() {}

    /** Everything that this JVM's own class path, its scripts' loaders and Lido's own classes need; absolute. */
    static List<String> ofSession() {
        Set<String> entries = new LinkedHashSet<>();
        entries.addAll(entries(System.getProperty("java.class.path", "")));
        entries.addAll(above(CodeShipper.class.getClassLoader()));
        entries.addAll(above(Thread.currentThread().getContextClassLoader()));
        for (Class<?> needed : List.of(CodeShipper.class, Kryo.class, ClassReader.class)) {
            entries.addAll(placeOf(needed));
        }
        return List.copyOf(entries);
    }

    /**
     * The entries of a class path, absolute. An empty one is the working directory, as it is for Java; but a class path that is
     * empty as a whole, as that of JShell's remote JVM, has none: archives of classes refuse directories that hold files.
     */
    static List<String> entries(String classPath) {
        return classPath.isEmpty()
                ? List.of()
                : Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator), -1))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList();
    }

    /** The entries that a loader and those above it search: paths, or URLs where they are no files. */
    static Set<String> above(ClassLoader loader) {
        Set<String> entries = new LinkedHashSet<>();
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            if (each instanceof URLClassLoader urls) {
                entries.addAll(searchedBy(urls));
            }
        }
        return entries;
    }

    private static List<String> searchedBy(URLClassLoader loader) {
        URL[] urls = loader.getURLs();
        synchronized (SEARCHED) {
            Searched known = SEARCHED.get(loader);
            if (known == null || !known.holds(urls)) {
                known = new Searched(
                        urls, Arrays.stream(urls).map(ClassPath::entry).toList());
                SEARCHED.put(loader, known);
            }
            return known.entries();
        }
    }

    /** The URL of an entry. */
    static URL url(String entry) throws MalformedURLException {
        return entry.contains(":/") && !Path.of(entry).isAbsolute()
                ? URI.create(entry).toURL()
                : Path.of(entry).toUri().toURL();
    }

    private static List<String> placeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        List<String> place = new ArrayList<>();
        if (source != null && source.getLocation() != null) {
            place.add(entry(source.getLocation()));
        }
        return place;
    }

    private static String entry(URL url) {
        if (!"file".equals(url.getProtocol())) {
            return url.toString();
        }
        try {
            return Path.of(URI.create(url.toString())).toAbsolutePath().toString();
        } catch (IllegalArgumentException unescaped) { // as File.toURL leaves blanks, for one
            return Path.of(url.getPath()).toAbsolutePath().toString();
        }
    }
}
