package dev.lido.kernel.install;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says whether an installed kernel would work: its files, its java, and whether it starts and answers. */
final class KernelCheck {

    private static final long MEGABYTE = 1_000_000;

    private final KernelDirectory directory;
    private final PrintStream out;
    private final List<String> faults = new ArrayList<>();

    KernelCheck(KernelDirectory directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    /** Prints what was found, and gives what is wrong: nothing if the kernel would work. */
    List<String> faults() throws IOException, InterruptedException {
        KernelSpec spec;
        try {
            spec = directory.read();
        } catch (IllegalArgumentException unreadable) {
            return List.of(directory.file() + ": " + unreadable.getMessage());
        }
        out.println(directory.file());
        out.println("  shown as  " + spec.displayName());
        files(spec);
        if (faults.isEmpty()) {
            start(spec);
        }
        return faults;
    }

    private void files(KernelSpec spec) {
        out.println("  java      " + spec.java());
        if (!Files.isExecutable(spec.java())) {
            faults.add("its java is not there: " + spec.java());
        }
        for (Path entry : spec.classPath()) {
            out.println("  jar       " + entry);
            if (!Files.isReadable(entry)) {
                faults.add("its jar is not there: " + entry);
            }
        }
        spec.startUp().forEach(this::script);
    }

    /** Told, but no fault: the kernel starts without it, and says so. */
    private void script(Path script) {
        out.println("  runs      " + script + (Files.isReadable(script) ? "" : ", which is not there"));
    }

    private void start(KernelSpec spec) throws IOException, InterruptedException {
        try {
            TrialStart start = TrialStart.of(spec);
            if (spec.ours()) {
                out.println("  archive   " + archive(StartArchive.usedBy(spec), start.fromArchive()));
                out.println("  starts    in " + start.readyMillis() + " ms; first cell done after " + start.cellMillis()
                        + " ms");
            } else {
                out.println("  starts    in " + start.readyMillis() + " ms");
            }
            start.said().lines().forEach(line -> out.println("  says      " + line));
        } catch (TrialException failed) {
            faults.add(failed.getMessage());
        }
    }

    /** It costs time, not results: what is wrong with it is no fault of the kernel. */
    private static String archive(Path file, boolean used) throws IOException {
        if (file == null) {
            return "none; installing it again, without --no-archive, makes one";
        }
        if (used) {
            return file.getFileName() + " (" + Files.size(file) / MEGABYTE + " MB), used";
        }
        String trouble = !Files.exists(file)
                ? "is not there"
                : StartArchive.isWhole(file) ? "is of another jar or JDK" : "is damaged";
        return "not used: " + file.getFileName() + " " + trouble + "; installing it again makes a new one";
    }
}
