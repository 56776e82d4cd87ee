package dev.lido.kernel.install;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The archive of the classes that a kernel loads until its first cells have run, beside {@code kernel.json}: a static AppCDS archive.
 *
 * <p>The file's name tells everything: {@code classes-<key>-<length>-<checksum>}, as that of the workers' archive. The key is made of
 * the JDK, the jar and the options, so that an installation sees whether the archive still fits.
 *
 * <p>Jupyter starts java directly, so nothing can look at the file before the JVM does; and whatever is wrong with the file, the kernel
 * shall start, and without a word. Of the kinds there are, only a static archive with checksums verified gives that: JDK 17 crashes on a
 * dynamic one that is cut short, and JDK 25 ends at once if the objects in an AOT cache of linked classes are damaged. Without linked
 * classes an AOT cache is no faster.
 *
 * @param directory the kernel's
 * @param key names the JDK, the jar and the options
 */
record StartArchive(Path directory, String key) {

    /** The first JDK that says what it thinks of an archive under a name of its own. Older ones do not know the name. */
    private static final int SAYS_AOT = 25;

    private static final String PREFIX = "classes-";
    private static final String UNFINISHED = "unfinished-";

    /** Of the key: 64 bits. */
    private static final int KEY_DIGITS = 16;

    private static final String OPTION = "-XX:SharedArchiveFile=";

    /** That of the kernel in a directory, whether it exists or not, for this JVM's JDK. */
    static StartArchive of(Path directory, KernelSpec plain) {
        List<String> facts = new ArrayList<>(plain.command());
        for (String property : List.of("java.vm.vendor", "java.vm.version", "java.home")) {
            facts.add(System.getProperty(property));
        }
        for (Path entry : plain.classPath()) {
            File file = entry.toFile();
            facts.add(file + " " + file.length() + " " + file.lastModified());
        }
        return new StartArchive(directory, digest(String.join("\n", facts)));
    }

    private static String digest(String facts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** The archive that a kernel is started with; {@code null} if there is none. */
    static Path usedBy(KernelSpec spec) {
        return spec.command().stream()
                .filter(argument -> argument.startsWith(OPTION))
                .map(argument -> Path.of(argument.substring(OPTION.length())))
                .findFirst()
                .orElse(null);
    }

    /** The options that make a JVM of that feature version use the file, if it can. */
    static List<String> options(Path file, int feature) {
        List<String> options = new ArrayList<>(List.of("-Xshare:auto", "-XX:+VerifySharedSpaces"));
        options.addAll(List.of("-Xlog:cds*=off", "-Xlog:class+path*=off"));
        if (feature >= SAYS_AOT) {
            options.add("-Xlog:aot*=off");
        }
        options.add(OPTION + file);
        return options;
    }

    /** The finished archive; {@code null} if there is none that fits and is whole. */
    Path find() throws IOException {
        for (Path file : all(directory)) {
            if (file.getFileName().toString().startsWith(PREFIX + key + "-") && isWhole(file)) {
                return file;
            }
        }
        return null;
    }

    /** Whether the file is as long as it was, and has the checksum that it had. */
    static boolean isWhole(Path file) throws IOException {
        String[] parts = file.getFileName().toString().split("-", -1);
        return parts.length == 4 && Files.isReadable(file) && (parts[2] + "-" + parts[3]).equals(contents(file));
    }

    private static String contents(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        var checksum = new CRC32();
        checksum.update(content);
        return content.length + "-" + Long.toHexString(checksum.getValue());
    }

    /** A name for an archive in the making; there is no file of it. */
    Path unfinished() throws IOException {
        Path file = Files.createTempFile(directory, UNFINISHED, "");
        Files.delete(file); // the JVM makes it, readable by all
        return file;
    }

    /** Gives a finished archive its name, once it is on the disk: after a power cut it may be there as a whole or not at all. */
    Path publish(Path unfinished) throws IOException {
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.READ)) {
            file.force(true);
        }
        return Files.move(unfinished, directory.resolve(PREFIX + key + "-" + contents(unfinished)));
    }

    /** Removes what there is of archives in a kernel's directory, except one, which may be {@code null}. Kernels that run are not harmed. */
    static void remove(Path directory, Path except) throws IOException {
        for (Path file : all(directory)) {
            if (!file.equals(except)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Path> all(Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String prefix : List.of(PREFIX, UNFINISHED)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, prefix + "*")) {
                files.forEach(found::add);
            }
        }
        return found;
    }
}
