package dev.lido.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes cells to files. */
final class CellFile {

    private CellFile() {}

    /** Says what it did; the text's last line gets its end if it lacks it. */
    static String write(Path file, boolean append, String text) throws IOException {
        boolean there = Files.exists(file);
        String whole = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        if (append) {
            Files.writeString(file, whole, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } else {
            Files.writeString(file, whole);
        }
        return (!there ? "written: " : append ? "added to: " : "overwritten: ") + file;
    }
}
