package dev.lido.kernel;

import dev.lido.kernel.install.Install;
import java.util.Arrays;

/** What {@code java -jar lido.jar} starts: the kernel for a connection file, or its installation. */
public final class Main {

    private static final String USAGE = """
            Usage: java -jar lido.jar install [OPTIONS]   make the kernel known to Jupyter; --help tells the options
                   java -jar lido.jar CONNECTION_FILE     run a kernel, as Jupyter does
            """;

    private Main() {}

    /** Exits with 2 for arguments that it does not understand. */
    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("install")) {
            System.exit(Install.run(Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        } else if (args.length == 1 && !args[0].startsWith("-")) {
            KernelMain.main(args);
        } else {
            boolean asked = args.length == 1 && args[0].equals("--help");
            (asked ? System.out : System.err).print(USAGE);
            System.exit(asked ? 0 : 2);
        }
    }
}
