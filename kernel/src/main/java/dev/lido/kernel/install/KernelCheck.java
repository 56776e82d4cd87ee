package dev.lido.kernel.install;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says whether an installed kernel would work: its files, its java, and whether it starts and answers. */
final class KernelCheck {

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
        long begun = System.nanoTime();
        String fault = new TrialStart(spec).fault();
        if (fault != null) {
            faults.add(fault);
        } else {
            out.println("  starts    in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        }
    }
}
