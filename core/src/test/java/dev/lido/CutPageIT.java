package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A status page that somebody cuts: to read or write it then faults, in the worker and in the driver. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class CutPageIT {

    @Test
    void costsTheWorkerAndItsItemOnly(@TempDir Path directory) throws Exception {
        var driver = new ChildJvm(
                directory, "-Djava.io.tmpdir=" + directory, "-cp", ChildJvm.classPath(), CutPageMain.class.getName());
        ChildJvm.End end = driver.run();
        List<String> told = new ArrayList<>(end.out());
        told.removeIf(line -> !line.matches("(before|after|closed).*"));
        List<String> round = List.of("before: 1", "after: [1, 4, 9]");
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            wanted.addAll(round);
        }
        wanted.add("closed");
        assertEquals(wanted, told, () -> "stderr: " + end.err());
        assertEquals(0, end.code());
    }
}
