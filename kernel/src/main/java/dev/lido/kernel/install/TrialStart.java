package dev.lido.kernel.install;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Starts a kernel as Jupyter does, waits until its heartbeat port speaks, and ends it. What speaks there is ZeroMQ, whose
 * greeting begins with the byte 255 and whose tenth byte is 127; no more of it need be known here.
 */
final class TrialStart {

    private static final long PATIENCE_SECONDS = 60;
    private static final int PAUSE_MILLIS = 50;
    private static final List<String> CHANNELS = List.of("shell", "iopub", "stdin", "control", "hb");

    private final KernelSpec spec;

    TrialStart(KernelSpec spec) {
        this.spec = spec;
    }

    /** What kept the kernel from starting; {@code null} if nothing did. */
    String fault() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("lido-check");
        Path connection = directory.resolve("connection.json");
        Path log = directory.resolve("log");
        try {
            List<Integer> ports = freePorts();
            Files.writeString(connection, connectionFile(ports));
            return faultOf(start(connection, log), ports.get(ports.size() - 1), log);
        } finally {
            Files.deleteIfExists(connection);
            Files.deleteIfExists(log);
            Files.deleteIfExists(directory);
        }
    }

    private static List<Integer> freePorts() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        try {
            for (int i = 0; i < CHANNELS.size(); i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                ports.add(sockets.get(i).getLocalPort());
            }
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
        return ports;
    }

    private static String connectionFile(List<Integer> ports) {
        var json = new StringBuilder(
                "{\"transport\": \"tcp\", \"ip\": \"127.0.0.1\", \"signature_scheme\": \"hmac-sha256\"");
        json.append(", \"key\": \"").append(UUID.randomUUID()).append('"');
        for (int i = 0; i < CHANNELS.size(); i++) {
            json.append(", \"").append(CHANNELS.get(i)).append("_port\": ").append(ports.get(i));
        }
        return json.append('}').toString();
    }

    private Process start(Path connection, Path log) throws IOException {
        List<String> command = new ArrayList<>(spec.command());
        command.replaceAll(word -> word.replace(KernelSpec.CONNECTION_FILE, connection.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(spec.environment());
        return builder.start();
    }

    private static String faultOf(Process kernel, int heartbeat, Path log) throws IOException, InterruptedException {
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!greets(heartbeat)) {
                if (kernel.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return "it ends at once, with exit code " + kernel.exitValue() + lastWords(log);
                }
                if (System.nanoTime() > end) {
                    return "it does not answer within " + PATIENCE_SECONDS + " s" + lastWords(log);
                }
            }
            return null;
        } finally {
            end(kernel);
        }
    }

    private static void end(Process kernel) throws InterruptedException {
        kernel.descendants().forEach(ProcessHandle::destroy);
        kernel.destroy();
        if (!kernel.waitFor(5, TimeUnit.SECONDS)) {
            kernel.destroyForcibly().waitFor();
        }
    }

    private static boolean greets(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(2000);
            byte[] signature = socket.getInputStream().readNBytes(10);
            return signature.length == 10 && signature[0] == (byte) 0xFF && signature[9] == 0x7F;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String lastWords(Path log) throws IOException {
        String text = Files.readString(log).strip();
        return text.isEmpty() ? "" : ":\n" + text.substring(Math.max(0, text.length() - 2000));
    }
}
