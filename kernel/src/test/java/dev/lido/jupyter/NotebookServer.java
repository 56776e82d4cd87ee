package dev.lido.jupyter;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A notebook server of the test's own, on a free port of the loopback. */
final class NotebookServer {

    private static final long PATIENCE_SECONDS = 60;
    private static final int PAUSE_MILLIS = 100;

    private final Process process;
    private final int port;

    private NotebookServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it over that directory of notebooks, and waits until it answers. */
    static NotebookServer start(Jupyter jupyter, Path notebooks) throws IOException, InterruptedException {
        int port = freePort();
        Path log = notebooks.resolve("server.log");
        Process process = jupyter.process(List.of(
                        Jupyter.program("jupyter-notebook"),
                        "--allow-root",
                        "--no-browser",
                        "--ip=127.0.0.1",
                        "--port=" + port,
                        "--port-retries=0",
                        "--NotebookApp.token=",
                        "--NotebookApp.password=",
                        "--notebook-dir=" + notebooks))
                .redirectOutput(log.toFile())
                .start();
        var server = new NotebookServer(process, port);
        server.awaitAnswer(log);
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers()) {
            if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                stop();
                throw new IOException("the notebook server did not start:\n" + Files.readString(log));
            }
        }
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection) address("api").toURL().openConnection();
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The address of a page of it. */
    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }

    /** Ends it and its kernels. */
    void stop() throws InterruptedException {
        List<ProcessHandle> kernels = process.descendants().toList();
        process.destroy(); // it shuts its kernels down
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        kernels.forEach(ProcessHandle::destroy);
    }
}
