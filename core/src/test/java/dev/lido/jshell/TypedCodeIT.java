package dev.lido.jshell;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** Typed code travels from all the ways to run JShell. */
class TypedCodeIT {

    @Nested
    class InStockJShell extends TypedCode {
        @Override
        Shell open(Path directory) throws Exception {
            return JShellProcess.start(directory);
        }
    }

    @Nested
    class InJShellWithLocalExecution extends TypedCode {
        @Override
        Shell open(Path directory) throws Exception {
            assumeTrue(
                    Runtime.version().feature() >= 25,
                    "JDK 17 does not put --class-path on the run-time path of local execution");
            return JShellProcess.start(directory, "--execution", "local", "-J--add-modules=jdk.unsupported");
        }
    }

    @Nested
    class ThroughTheApiInThisJvm extends TypedCode {
        @Override
        Shell open(Path directory) {
            return ApiShell.inProcess();
        }
    }
}
