package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lido.spi.Payload;
import dev.lido.wire.Frames;
import dev.lido.wire.ToDriver;
import dev.lido.wire.WorkerEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who may see a worker's secret: its environment, and nobody and nothing else. */
@Timeout(60)
class SecretsIT {

    private static final String SECRET = "LIDO_SECRET=";
    private static final int SECRET_DIGITS = 64;

    @TempDir
    Path directory;

    @Test
    void aSecretIsInTheWorkersEnvironmentAndNowhereElse() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/environ")), "processes can be looked at");
        var driver = startDriver();
        try {
            awaitLine("all said");
            var workers = Files.readAllLines(out()).stream()
                    .filter(line -> line.startsWith("pid "))
                    .map(line -> line.substring(4))
                    .toList();
            var secrets = new ArrayList<String>();
            for (var worker : workers) {
                secrets.add(secretOf(worker));
            }
            assertEquals(2, secrets.stream().distinct().count(), "each has its own");
            for (var secret : secrets) {
                workers.forEach(worker -> assertHides(of(worker, "cmdline"), secret, "arguments of " + worker));
                assertHides(of(pid(driver), "cmdline"), secret, "arguments of the driver");
                assertHides(of(pid(driver), "environ"), secret, "environment of the driver");
                assertFilesHide(secret);
            }
            assertOnlyTheOwnerMayLook();
            driver.getOutputStream().close();
            assertTrue(driver.waitFor(20, TimeUnit.SECONDS), "the driver ends");
            assertEquals(List.of(), inTemporary(), "nothing is left");
            for (var secret : secrets) {
                assertHides(Files.readString(out()), secret, "what the driver said");
                assertHides(Files.readString(log()), secret, "what the driver logged");
            }
            assertTrue(Files.readString(log()).contains("all levels are logged"));
        } finally {
            driver.destroyForcibly();
        }
    }

    private Path out() {
        return directory.resolve("out");
    }

    private Path log() {
        return directory.resolve("log");
    }

    private Path temporary() {
        return directory.resolve("tmp");
    }

    private static String pid(Process process) {
        return Long.toString(process.pid());
    }

    private Process startDriver() throws IOException {
        Files.createDirectory(temporary());
        var logging = directory.resolve("logging.properties");
        Files.writeString(
                logging,
                "handlers=java.util.logging.ConsoleHandler\n.level=ALL\njava.util.logging.ConsoleHandler.level=ALL\n");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary(),
                        "-Djava.util.logging.config.file=" + logging,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecretPoolMain.class.getName())
                .redirectOutput(out().toFile())
                .redirectError(log().toFile())
                .start();
    }

    private void awaitLine(String line) throws IOException {
        while (!Files.readAllLines(out()).contains(line)) {
            Thread.onSpinWait();
        }
    }

    private static String of(String pid, String file) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc", pid, file)), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String secretOf(String pid) throws IOException {
        var environment = List.of(of(pid, "environ").split("\0"));
        var secret = environment.stream()
                .filter(variable -> variable.startsWith(SECRET))
                .map(variable -> variable.substring(SECRET.length()))
                .findFirst()
                .orElseThrow();
        assertTrue(secret.matches("[0-9a-f]{" + SECRET_DIGITS + "}"), "256 bits");
        var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of("/proc", pid, "environ")));
        assertEquals("r--------", mode);
        return secret;
    }

    private List<Path> inTemporary() throws IOException {
        try (var files = Files.walk(temporary())) {
            return files.skip(1).toList();
        }
    }

    private void assertOnlyTheOwnerMayLook() throws IOException {
        var owner = Files.getOwner(temporary());
        var made = inTemporary();
        assertTrue(made.stream().anyMatch(path -> path.endsWith("socket")), made.toString());
        for (var path : made) {
            var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
            if (path.getParent().equals(temporary())) {
                assertEquals("rwx------", mode, path.toString());
            }
            assertEquals(owner, Files.getOwner(path), path.toString());
        }
    }

    private void assertFilesHide(String secret) throws IOException {
        for (var path : inTemporary()) {
            if (Files.isRegularFile(path)) {
                var content = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
                assertHides(content, secret, path.toString());
            }
        }
    }

    private static void assertHides(String text, String secret, String where) {
        assertFalse(text.contains(secret), "the secret is in the " + where);
    }

    @Test
    void noErrorOfAStartThatFailsTellsASecret() throws Exception {
        var secrets = new ConcurrentLinkedQueue<String>();
        var recorder = new Recorder();
        var backend = new LocalBackend(Script.MAIN, builder -> {
            secrets.add(builder.environment().get("LIDO_SECRET"));
            builder.command().set(0, "/does/not/exist");
            return builder.start();
        });
        var failure = assertThrows(IOException.class, () -> backend.open(Script.spec(1, 0, null), recorder));
        assertEquals(1, secrets.size());
        assertHides(trace(failure), secrets.element(), "exception");
    }

    @Test
    void noErrorOfAGreetingThatIsWrongTellsASecret() throws Exception {
        for (int how = 0; how < 3; how++) {
            try (var peers = new Peers(1, Setbacks.START_TRIES)) {
                var secrets = new ArrayList<String>();
                for (int i = 0; i < Setbacks.START_TRIES; i++) {
                    var peer = peers.next();
                    secrets.add(peer.secret());
                    greetWrongly(how, peer.connect());
                    peer.awaitEnd().exit();
                }
                peers.fault();
                for (var secret : secrets) {
                    assertHides(trace(faultOf(peers)), secret, "exception");
                }
            }
        }
    }

    private static void greetWrongly(int how, Peer peer) throws IOException {
        switch (how) {
            case 0 -> peer.hello(Frames.VERSION + 1);
            case 1 -> peer.say(new ToDriver.Hello(peer.secret() + "0", 1, Frames.VERSION));
            default -> peer.say(new ToDriver.Printed(true, peer.secret()));
        }
    }

    private static Throwable faultOf(Peers peers) {
        return (Throwable) ((Payload.Live) peers.recorder().faults.get(0)).value();
    }

    private static String trace(Throwable error) {
        var text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void nothingThatASessionHoldsTellsASecretWhenItIsPrinted() throws Exception {
        try (var peers = new Peers(2, 1)) {
            var peer = peers.next().join();
            peers.session().submit(Script.chunk(1, "echo a"));
            var environment = new WorkerEnvironment(peers.directory(), peer.secret(), peers.directory());
            var hello = new ToDriver.Hello(peer.secret(), 1, Frames.VERSION);
            var texts = new ArrayList<>(List.of(environment.toString(), hello.toString()));
            var holder = new Holdings();
            holder.add(peers.session());
            texts.addAll(holder.texts());
            texts.add(peers.session().workers().toString());
            assertTrue(
                    holder.classes().contains(LocalWorker.class),
                    holder.classes().toString());
            var all = texts.stream().collect(Collectors.joining("\n"));
            assertHides(all, peer.secret(), "texts");
        }
    }
}
