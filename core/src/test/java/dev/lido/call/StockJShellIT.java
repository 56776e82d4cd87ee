package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The JDK's own {@code jshell} swaps code in place: the same class name with new bytes. */
@Timeout(120)
class StockJShellIT {

    private static final String SCRIPT = """
            import dev.lido.call.RoundTrip;
            import dev.lido.call.Hand;
            int k = 1;
            int f(int x) { return x + k; }
            int g(int x) { return f(x) * 10; }
            void say(Object o) { System.out.println(o); }
            say(RoundTrip.map(x -> g(x), 3))
            int f(int x) { return x * 10 + 8; }
            say(RoundTrip.map((Integer x) -> f(x), 3))
            class Model { int hits; Thread live = Thread.currentThread(); int hit() { return ++hits; } }
            Model model = null;
            void train() { model = new Model(); }
            RoundTrip.map(x -> { train(); return null; }, 0)
            int use() { return model.hit(); }
            say(RoundTrip.map(x -> use(), 0))
            String before = new Object(){}.getClass().getName()
            int use() { int n = model.hit(); return n; }
            say(RoundTrip.map(x -> use(), 0))
            String where() { return "name " + new Object(){}.getClass().getName().substring(0, 13); }
            say(RoundTrip.map(x -> where(), 0))
            int use() { return model.hits + 1; }
            say(RoundTrip.map(x -> use(), 0))
            class Worth { int n = 7; int worth() { return n; } }
            say(RoundTrip.map(w -> w.worth(), new Worth()))
            class Worth { int n = 7; int worth() { return n + 1; } public String toString() { return "item " + worth(); } }
            say(RoundTrip.map(w -> w.toString(), new Worth()))
            java.net.Socket sock = new java.net.Socket();
            try { RoundTrip.map(x -> sock.getPort(), 0); } catch (dev.lido.codec.TransferFault e) {
              say("sockets are refused: " + (e.getMessage().contains("variable `sock` (java.net.Socket)") ? "sock" : e)); }
            say("end")
            /exit
            """;

    @TempDir
    private Path directory;

    @Test
    void whatIsTypedAnewTakesEffectAndWhatWorkersStoredStays() throws Exception {
        assertEquals(
                List.of(
                        "40",
                        "38",
                        "1",
                        "2",
                        "name REPL.$JShell$",
                        "3",
                        "7",
                        "item 8",
                        "sockets are refused: sock",
                        "end"),
                run(SCRIPT));
    }

    private List<String> run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("script.jsh"), script);
        Path out = directory.resolve("out");
        Files.createDirectories(directory.resolve(".java/.userPrefs")); // else Java tells that it made it
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jshell")
                                .toString(),
                        "-J-Djava.util.prefs.userRoot=" + directory,
                        "--class-path",
                        String.join(java.io.File.pathSeparator, CodeShipper.classPath()),
                        "-R-Dkryo.unsafe=false",
                        "-s",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
        try {
            process.waitFor(100, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(out, StandardCharsets.UTF_8).lines().toList();
    }
}
