package dev.lido.jshell;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** In the JDK's own {@code jshell} with local execution. */
class TypedCodeInJShellsOwnJvmIT extends TypedCode {

    @Override
    Shell open(Path directory) throws Exception {
        assumeTrue(
                Runtime.version().feature() >= 22,
                "before JDK 22, --class-path is not on the run-time path of local execution");
        return JShellProcess.start(directory, "--execution", "local", "-J--add-modules=jdk.unsupported");
    }
}
