package io.github.spencerpark.ijava;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the kernel, and tells its guests of it. */
public final class IJava {

    private static JavaKernel kernel;

    private IJava() {}

    /** The kernel of this process. */
    public static JavaKernel getKernelInstance() {
        return kernel;
    }

    /** Runs until the front end ends it. */
    public static void main(String[] args) throws Exception {
        var connection = new JupyterConnection(KernelConnectionProperties.parse(Files.readString(Path.of(args[0]))));
        kernel = new JavaKernel(System.getenv("IJAVA_CLASSPATH"));
        kernel.becomeHandlerForConnection(connection);
        connection.connect();
        connection.waitUntilClose();
        System.exit(0);
    }
}
