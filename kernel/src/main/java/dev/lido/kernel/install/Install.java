package dev.lido.kernel.install;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Installs, removes and checks the kernel: the command {@code install} of the jar. */
public final class Install {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private static final int FEATURE = Runtime.version().feature();

    static final String USAGE = """
            Usage: java -jar lido.jar install [OPTIONS…]

            Makes the kernel known to Jupyter, for this java and this jar.

              --user             for this user (the default): in Jupyter's data directory
              --prefix DIR       in DIR/share/jupyter, such as /usr/local or a virtual environment
              --name NAME        the kernel's name for programs (default lido)
              --display-name D   its name for people (default: Java (Lido))
              --jvm-arg ARG      an option for its java, such as -Xmx2g; any number of times
              --env NAME=VALUE   an environment variable for it; any number of times
              --startup FILE     Java and magics that it runs before the first cell; any number of times
              --classpath PATH   jars and directories that cells and workers see, also as 'dir/*'; likewise
              --no-archive       without the archive of its classes, which takes some seconds to make and some
                                 40 MB, and halves the time until the first cell has run
              --force            also over another's kernel of the same name

              --uninstall        removes it, with --user, --prefix and --name as at its installation
              --check            tells where it is and whether it starts, likewise
              --help             this text
            """;

    private final InstallOptions options;
    private final JupyterDirectories directories;
    private final KernelDirectory kernel;
    private final Path jar;
    private final PrintStream out;
    private final PrintStream err;

    private Install(
            InstallOptions options, JupyterDirectories directories, Path jar, PrintStream out, PrintStream err) {
        this.options = options;
        this.directories = directories;
        this.kernel = new KernelDirectory(directories.kernel(options.name(), options.prefix()));
        this.jar = jar;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command.
     *
     * @param arguments what follows the word {@code install}
     * @return the exit code: 0 if it went well, 1 if it did not or the check found a fault, 2 if the arguments are wrong
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        return run(List.of(arguments), JupyterDirectories.ofThisProcess(), home(), out, err);
    }

    /** The jar that this class comes from. */
    private static Path home() {
        try {
            return Path.of(Install.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static int run(List<String> arguments, JupyterDirectories directories, Path jar, PrintStream out, PrintStream err) {
        try {
            return new Install(InstallOptions.read(arguments), directories, jar, out, err).run();
        } catch (IllegalArgumentException wrong) {
            err.println("lido: " + wrong.getMessage());
            err.println("      More: install --help");
            return MISUSED;
        } catch (FileSystemException failed) {
            err.println("lido: cannot read or write " + failed.getFile() + " ("
                    + failed.getClass().getSimpleName().replace("Exception", "") + ")");
            return FAILED;
        } catch (IOException failed) {
            err.println("lido: " + failed);
            return FAILED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private int run() throws IOException, InterruptedException {
        return switch (options.action()) {
            case INSTALL -> kernel.isForeign() && !options.force() ? refuse("replace it with --force, or") : install();
            case UNINSTALL -> uninstall();
            case CHECK -> kernel.exists() ? check() : absent();
            case HELP -> help();
        };
    }

    private int help() {
        out.print(USAGE);
        return DONE;
    }

    private int install() throws IOException, InterruptedException {
        if (!Files.isRegularFile(jar)) {
            return fail("this is not run from a jar, but from " + jar);
        }
        KernelSpec plain = KernelSpec.ofThisJdk(jar, options);
        StartArchive archive = StartArchive.of(kernel.path(), plain);
        Path found = options.archive() && kernel.exists() ? archive.find() : null;
        write(plain, found);
        out.println(
                "Installed the kernel '" + options.name() + "' (" + options.displayName() + ") in " + kernel.path());
        if (!directories.isSearched(options.prefix())) {
            out.println("Jupyter looks there if its Python is installed below " + options.prefix()
                    + ", or with JUPYTER_PATH=" + kernel.path().getParent().getParent());
        }
        if (options.archive() && found == null) {
            make(archive, plain);
        }
        return DONE;
    }

    /** With an archive, or with {@code null} and without. Of others nothing is left. */
    private void write(KernelSpec plain, Path archive) throws IOException {
        kernel.write(archive == null ? plain : plain.with(StartArchive.options(archive, FEATURE)));
        StartArchive.remove(kernel.path(), archive);
    }

    /** The kernel is installed before and whatever comes of it. */
    private void make(StartArchive archive, KernelSpec plain) throws InterruptedException {
        out.println("Making the archive of its classes, for a quick start; that takes some seconds");
        try {
            write(plain, new ArchiveMaker(plain, FEATURE).make(archive));
        } catch (IOException failed) {
            String reason = failed.getMessage() == null ? failed.toString() : failed.getMessage();
            out.println("No archive, the kernel only starts more slowly: "
                    + reason.lines().findFirst().orElse(""));
        }
    }

    private int uninstall() throws IOException {
        if (!kernel.exists()) {
            return absent();
        }
        if (kernel.isForeign() && !options.force()) {
            return refuse("remove it with --force, or");
        }
        kernel.remove();
        out.println("Removed the kernel '" + options.name() + "' from " + kernel.path());
        return DONE;
    }

    private int check() throws IOException, InterruptedException {
        List<String> faults = new KernelCheck(kernel, out).faults();
        faults.forEach(fault -> err.println("lido: " + fault));
        if (!faults.isEmpty()) {
            err.println("      Installing it again, from where Lido is now and with --force, should mend that");
        }
        return faults.isEmpty() ? DONE : FAILED;
    }

    private int absent() {
        return fail("there is no kernel '" + options.name() + "' in "
                + kernel.path().getParent());
    }

    private int refuse(String choice) {
        return fail("another's kernel is in " + kernel.path() + ": " + choice + " choose another --name");
    }

    private int fail(String message) {
        err.println("lido: " + message);
        return FAILED;
    }
}
