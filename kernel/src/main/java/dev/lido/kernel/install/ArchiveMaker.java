package dev.lido.kernel.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Makes a kernel's {@link StartArchive}: has a kernel rehearse, and a JVM write down the classes which that took. */
final class ArchiveMaker {

    private static final long PATIENCE_SECONDS = 120;

    /** Nobody shall hear of the classes that cannot be archived. */
    private static final List<String> ERRORS_ONLY = List.of("-Xlog:disable", "-Xlog:all=error:stderr");

    /**
     * Other collectors write no objects into an archive; without them JDK 17 does not see that it is cut short, and crashes. Any can
     * use it.
     */
    private static final String COMPLETE = "-XX:+UseG1GC";

    private final KernelSpec plain;
    private final int feature;

    /**
     * Makes a maker.
     *
     * @param plain the kernel as it starts without an archive
     * @param feature the version of its JDK
     */
    ArchiveMaker(KernelSpec plain, int feature) {
        this.plain = plain;
        this.feature = feature;
    }

    /**
     * Makes the archive, and has a kernel use it.
     *
     * @return the file
     * @throws IOException if it cannot be made or is of no use; then there is none
     */
    Path make(StartArchive archive) throws IOException, InterruptedException {
        Path file = archive.unfinished();
        try {
            dump(file);
            if (!Files.isRegularFile(file)) {
                throw new IOException("java wrote none");
            }
            Path finished = archive.publish(file);
            requireUse(finished);
            return finished;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** In two JVMs: one that writes an archive at its own end must not have a thread that moves then, and a kernel has many. */
    private void dump(Path file) throws IOException, InterruptedException {
        Path list = Files.createTempFile("lido-classes", ".lst");
        try {
            rehearse(List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + list));
            List<String> command = new ArrayList<>(
                    with(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + file))
                            .command());
            command.removeIf(KernelSpec::choosesCollector);
            command.add(1, COMPLETE);
            run(command.subList(0, command.indexOf(KernelSpec.MAIN)));
        } finally {
            Files.delete(list);
        }
    }

    private void rehearse(List<String> options) throws IOException, InterruptedException {
        // no archive for workers now: it would be made by one more JVM, which ends with this one
        try (TrialKernel kernel = TrialKernel.start(with(options), Map.of("LIDO_ARCHIVE", "off"))) {
            Rehearsal.run(kernel);
        }
    }

    private KernelSpec with(List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.addAll(ERRORS_ONLY);
        return plain.with(all);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("lido-classes", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            if (!ended || process.exitValue() != 0) {
                throw new IOException("java failed: " + Files.readString(log).strip());
            }
        } finally {
            Files.delete(log);
        }
    }

    private void requireUse(Path file) throws IOException, InterruptedException {
        boolean useful = false;
        try {
            useful = TrialStart.of(plain.with(StartArchive.options(file, feature)))
                    .fromArchive();
        } finally {
            if (!useful) {
                Files.deleteIfExists(file);
            }
        }
        if (!useful) {
            throw new IOException("java does not use it with these options");
        }
    }
}
