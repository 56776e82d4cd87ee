package dev.lido.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No library warns of anything, though java is started with no option that would keep it from that. */
@Timeout(60)
class QuietKernelIT {

    private static KernelSpec bare() {
        String given = System.getenv("LIDO_JAR");
        String jar = Path.of(given == null ? "target/lido.jar" : given)
                .toAbsolutePath()
                .toString();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(java, "-cp", jar, KernelSpec.MAIN, KernelSpec.CONNECTION_FILE);
        return new KernelSpec(command, "bare", Map.of(), true);
    }

    @Test
    void aPoolATableAndALibraryCostNoLine() throws IOException, InterruptedException {
        try (TrialKernel kernel = TrialKernel.start(bare(), Map.of())) {
            kernel.run("pool.map(n -> n * n, range(3))");
            kernel.run("dev.lido.shell.Magics.results().table()");
            kernel.run("%lsmagic");
            assertEquals("", kernel.said());
        }
    }
}
