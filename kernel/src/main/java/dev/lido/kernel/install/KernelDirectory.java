package dev.lido.kernel.install;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * One kernel's directory. {@code kernel.json} is written last and as a whole, so that a Jupyter that looks meanwhile sees the
 * old kernel, the new one or none.
 */
record KernelDirectory(Path path) {

    private static final String SPEC = "kernel.json";

    private static final List<String> LOGOS = List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

    /** Whether Jupyter sees a kernel here. */
    boolean exists() {
        return Files.exists(file());
    }

    Path file() {
        return path.resolve(SPEC);
    }

    /**
     * What is installed here.
     *
     * @throws IllegalArgumentException if that is not what Jupyter takes
     */
    KernelSpec read() throws IOException {
        return KernelSpec.parse(Files.readString(file()));
    }

    /** Whether the kernel here is not known to be ours. */
    boolean isForeign() throws IOException {
        try {
            return exists() && !read().ours();
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    /** Writes the kernel with its logos over what was here. */
    void write(KernelSpec spec) throws IOException {
        Files.createDirectories(path);
        for (String logo : LOGOS) {
            replace(logo, resource(logo));
        }
        replace(SPEC, spec.json().getBytes(StandardCharsets.UTF_8));
    }

    private void replace(String name, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(path, name, ".new");
        try {
            Files.write(fresh, content);
            readableByAll(fresh);
            Files.move(fresh, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A temporary file is its maker's alone, but a kernel below a prefix is everybody's. */
    @SuppressWarnings("ResultOfMethodCallIgnored")
    private static void readableByAll(Path file) {
        file.toFile().setReadable(true, false);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = KernelDirectory.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("not in the jar: " + name);
            }
            return in.readAllBytes();
        }
    }

    /** Removes what {@link #write} wrote, {@code kernel.json} first, and archives, and the directory if nothing else is in it. */
    void remove() throws IOException {
        Files.deleteIfExists(file());
        for (String logo : LOGOS) {
            Files.deleteIfExists(path.resolve(logo));
        }
        StartArchive.remove(path, null);
        if (isEmpty()) {
            Files.delete(path);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
