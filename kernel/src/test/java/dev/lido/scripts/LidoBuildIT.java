package dev.lido.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@DisabledOnOs(OS.WINDOWS)
class LidoBuildIT {
    private static final int RAN = 7;

    private FakeCheckout checkout;

    @BeforeEach
    void makeCheckout(@TempDir Path directory) throws IOException {
        checkout = new FakeCheckout(directory);
    }

    @Test
    void whatIsBuiltIsNotBuiltAgain() throws Exception {
        assertTrue(demo().err().contains("building Lido"));
        assertEquals("", demo().err());
        assertEquals(1, checkout.mavenCalls().size());
    }

    @Test
    void aChangedAnAddedAndARemovedSourceAreBuiltAgain() throws Exception {
        demo();
        checkout.write("core/src/main/java/A.java", "class A { }");
        demo();
        checkout.write("core/src/main/java/B.java", "class B {}");
        demo();
        Files.delete(checkout.root().resolve("core/src/main/java/B.java"));
        demo();
        assertEquals(4, checkout.mavenCalls().size());
    }

    @Test
    void aChangedTestIsNoReasonToBuild() throws Exception {
        demo();
        checkout.write("core/src/test/java/ATest.java", "class ATest {}");
        demo();
        assertEquals(1, checkout.mavenCalls().size());
    }

    @Test
    void aFailedBuildShowsItsLogAndIsTriedAgain() throws Exception {
        demo();
        checkout.write("core/src/main/java/A.java", "class");
        checkout.maven("echo '[ERROR] A.java:1 identifier expected'; exit 1");
        for (int attempt = 0; attempt < 2; attempt++) {
            Ran ran = demo();
            assertEquals(1, ran.code());
            assertTrue(ran.err().contains("A.java:1 identifier expected"), ran.err());
            assertTrue(ran.err().contains("lido-build.log"), ran.err());
        }
        assertEquals(3, checkout.mavenCalls().size());
    }

    @Test
    void aBuildKilledHalfwayDoesNotCount() throws Exception {
        checkout.maven("mkdir -p kernel/target && echo half > kernel/target/lido.jar; kill -9 $$");
        assertEquals(1, demo().code());
        checkout.maven("echo whole > kernel/target/lido.jar");
        assertEquals(RAN, demo().code());
        assertEquals(2, checkout.mavenCalls().size());
    }

    @Test
    void theBenchmarkIsBuiltForItselfAndOnlyIfItHasChanged() throws Exception {
        checkout.maven("mkdir -p bench/target && echo jar > bench/target/lido-bench.jar");
        for (int run = 0; run < 2; run++) {
            assertEquals(
                    RAN,
                    Ran.run(checkout.environment(), checkout.command(), "bench", "--offline")
                            .code());
        }
        assertEquals(1, checkout.mavenCalls().size());
        assertTrue(checkout.mavenCalls().get(0).endsWith("-pl bench -am --offline package"));
        checkout.write("kernel/src/main/java/K.java", "class K {}");
        Ran.run(checkout.environment(), checkout.command(), "bench");
        assertEquals(1, checkout.mavenCalls().size());
        checkout.write("bench/src/main/java/B.java", "class B {}");
        Ran.run(checkout.environment(), checkout.command(), "bench");
        assertEquals(2, checkout.mavenCalls().size());
    }

    @Test
    void offlineGoesToMavenAndNotToTheDemo() throws Exception {
        Ran ran = Ran.run(checkout.environment(), checkout.command(), "demo", "--offline", "x");
        assertTrue(checkout.mavenCalls().get(0).contains(" --offline package"), checkout.mavenCalls()::toString);
        assertTrue(ran.out().endsWith("dev.lido.shell.Demo\nx\n"), ran.out());
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        assertTwoBuildOnce(checkout.environment());
    }

    @Test
    void twoAtOnceBuildOnceWithoutFlock() throws Exception {
        var environment = new HashMap<>(checkout.environment());
        environment.put("PATH", checkout.bin() + ":" + checkout.plainTools());
        assertTwoBuildOnce(environment);
        assertFalse(Files.exists(checkout.root().resolve(".lido.lock")));
    }

    @Test
    void aLockWhoseOwnerIsDeadIsTaken() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        checkout.write(".lido.lock/pid", dead.pid() + "\n");
        var environment = new HashMap<>(checkout.environment());
        environment.put("PATH", checkout.bin() + ":" + checkout.plainTools());
        assertEquals(RAN, Ran.run(environment, checkout.command(), "demo").code());
    }

    @Test
    void aLockWhoseMakerDiedBeforeItSaidItsNameIsTaken() throws Exception {
        Files.createDirectory(checkout.root().resolve(".lido.lock"));
        var environment = new HashMap<>(checkout.environment());
        environment.put("PATH", checkout.bin() + ":" + checkout.plainTools());
        assertEquals(RAN, Ran.run(environment, checkout.command(), "demo").code());
        assertFalse(Files.exists(checkout.root().resolve(".lido.lock")));
    }

    @Test
    void testsEndWithTheSumOfAllReports() throws Exception {
        checkout.maven(report("core", 5, 0, 1) + report("kernel", 3, 0, 0) + "echo jar > kernel/target/lido.jar");
        Ran ran = Ran.run(checkout.environment(), checkout.command(), "test", "--jdk", "17");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().endsWith("\n7 passed, 0 failed, 1 skipped\n"), ran.out());
        assertEquals(
                "-B -ntp clean verify -Dlido.test.processes=200 -Dlido.test.soak.seconds=120 -Dlido.test.cycles=60"
                        + " -Dlido.test.matrix.whole=true",
                checkout.mavenCalls().get(0));
    }

    @Test
    void testsThatFailGiveTheirCountAndAnExitCode() throws Exception {
        checkout.maven(report("core", 5, 2, 0) + "exit 1");
        Ran ran = Ran.run(checkout.environment(), checkout.command(), "test", "--jdk", "17");
        assertEquals(1, ran.code());
        assertTrue(ran.out().endsWith("\n3 passed, 2 failed, 0 skipped\n"), ran.out());
    }

    @Test
    void aRunWithoutAnyTestIsAFailure() throws Exception {
        checkout.maven("true");
        Ran ran = Ran.run(checkout.environment(), checkout.command(), "test", "--jdk", "17", "-Dtest=None");
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("no test has run"), ran.err());
    }

    private void assertTwoBuildOnce(Map<String, String> environment) throws Exception {
        Ran.Running first = Ran.start(environment, checkout.command(), "demo");
        Ran.Running second = Ran.start(environment, checkout.command(), "demo");
        assertEquals(RAN, first.end().code());
        assertEquals(RAN, second.end().code());
        assertEquals(1, checkout.mavenCalls().size());
    }

    private Ran demo() throws Exception {
        return Ran.run(checkout.environment(), checkout.command(), "demo");
    }

    private static String report(String module, int tests, int failures, int skipped) {
        String directory = module + "/target/surefire-reports";
        return """
                mkdir -p %1$s
                cat >%1$s/TEST-%2$s.xml <<'END'
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="%2$s" time="0.1" tests="%3$d" errors="0" skipped="%5$d" failures="%4$d">
                </testsuite>
                END
                """.formatted(directory, module, tests, failures, skipped);
    }
}
