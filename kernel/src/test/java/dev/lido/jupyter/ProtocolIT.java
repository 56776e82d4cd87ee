package dev.lido.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Jupyter's own suite for kernels asks for, and more: each check of {@code driver.py} is a test. */
@Timeout(200)
class ProtocolIT {

    @TempDir
    private static Path directory;

    private static String python;
    private static Jupyter jupyter;
    private static Driver driver;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        python = Jupyter.pythonWith("jupyter_client");
        jupyter = Jupyter.withKernel(directory);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (driver != null) {
            driver.stop();
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theKernelKeepsTheProtocol(String check) throws IOException, InterruptedException {
        if (driver == null) {
            driver = Driver.start(jupyter, python, directory);
        }
        String answer = driver.run(check);
        if (!answer.equals("ok")) {
            stop(); // or the next ones would meet what this one left behind
            driver = null;
        }
        assertEquals("ok", answer);
    }

    static List<String> checks() throws IOException {
        return Driver.checks();
    }
}
