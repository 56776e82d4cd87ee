package dev.lido.bench.peer;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One peer in a JVM of its own: {@code PeerMain PEER PROCESSES}. Reads one JSON object a line, an {@link Ask}, and answers each by one
 * line: {@code {"values": […]}}, {@code {"unsupported": true}} or {@code {"error": "…"}}. The first line says what is measured, {@code
 * {"ready": "…"}}. When its input ends, all that it has started ends with it.
 */
public final class PeerMain {

    /** What takes less is repeated. */
    private static final long FAST_NANOS = 200_000_000;

    private static final int MOST_RUNS = 20;

    private final JavaPeer peer;
    private String warm = "";

    PeerMain(JavaPeer peer) {
        this.peer = peer;
    }

    /** Serves until the input ends. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err); // what a pool prints is no answer
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(lines), "bench-reader");
        reader.setDaemon(true);
        reader.start();
        JavaPeer peer = named(arguments[0], Integer.parseInt(arguments[1]));
        Gson gson = new Gson();
        out.println(gson.toJson(Map.of("ready", peer.what())));
        var main = new PeerMain(peer);
        while (true) {
            out.println(gson.toJson(main.answer(gson.fromJson(lines.take(), Ask.class))));
        }
    }

    private static JavaPeer named(String name, int processes) {
        return switch (name) {
            case "lido" -> new LidoPeer(processes);
            case "pp4j" -> new Pp4jPeer(processes);
            default -> Limits.named(name, processes);
        };
    }

    /** A pool may block the main thread for long: the end of the input is seen here. */
    private static void read(BlockingQueue<String> lines) {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // the same as its end
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(0);
    }

    /** Whatever the peer throws is an answer. */
    Map<String, Object> answer(Ask ask) {
        try {
            if (ask.kind() == null) {
                warm = "";
                peer.finish();
                return Map.of();
            }
            List<Double> values = values(ask);
            return values.isEmpty() ? Map.of("unsupported", true) : Map.of("values", values);
        } catch (Exception | Error e) {
            return Map.of("error", e.toString());
        }
    }

    private List<Double> values(Ask ask) throws Exception {
        if (ask.warmUp() > 0 && !warm.equals(ask.kind())) {
            if (!warmUp(ask)) {
                return List.of();
            }
            warm = ask.kind();
        }
        var values = new ArrayList<Double>();
        long start = System.nanoTime();
        while (values.size() < ask.runs()
                || (!ask.slow() && values.size() < MOST_RUNS && System.nanoTime() - start < FAST_NANOS)) {
            Double value = peer.run(ask);
            if (value == null) {
                return List.of();
            }
            values.add(value);
        }
        return values;
    }

    /** Compiled code on both ends is what a session has after its first seconds. */
    private boolean warmUp(Ask ask) throws Exception {
        long start = System.nanoTime();
        do {
            if (peer.run(ask) == null) {
                return false;
            }
        } while ((System.nanoTime() - start) / 1e9 < ask.warmUp());
        return true;
    }
}
