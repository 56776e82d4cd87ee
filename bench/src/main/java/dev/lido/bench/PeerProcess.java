package dev.lido.bench;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A peer's process, asked by one JSON object a line. It ends with all that it has started when its input ends. */
final class PeerProcess implements AutoCloseable {

    /** Stands for the end of the process's output. */
    private static final String END = "";

    /** In seconds; all cases together are what really warms a pool up. */
    private static final double QUICK_WARM_UP = 0.4;

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Process process;
    private final Writer requests;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final String what;
    private final String missing;

    private PeerProcess(Process process) throws InterruptedException {
        this.process = process;
        this.requests = process.outputWriter();
        Thread reader = new Thread(this::read, "bench-answers");
        reader.setDaemon(true);
        reader.start();
        String first = next(START);
        JsonObject greeting =
                first == null || first.equals(END) ? new JsonObject() : new Gson().fromJson(first, JsonObject.class);
        what = greeting.has("ready") ? text(greeting, "ready") + python(greeting) : null;
        missing = what != null ? null : greeting.has("missing") ? missing(greeting) : "it does not start";
    }

    /** Starts it, and waits until it is ready or has said why not. */
    static PeerProcess start(String peer, Setting setting) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(setting.command(peer));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("OPENBLAS_"));
        environment.put("LIDO_CACHE", setting.cache().toString());
        environment.put("TMPDIR", setting.directory().toString());
        return new PeerProcess(builder.start());
    }

    private static String python(JsonObject greeting) {
        return greeting.has("python") ? " (Python " + text(greeting, "python") + ")" : "";
    }

    private static String missing(JsonObject greeting) {
        String module = text(greeting, "missing");
        String debian = greeting.has("package") ? text(greeting, "package") : "";
        return module + (debian.isEmpty() ? "" : "; on Debian: apt-get install " + debian);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    /** What it is, with its version; {@code null} if it is missing. */
    String what() {
        return what;
    }

    /** Why it cannot be measured; {@code null} if it can. */
    String missing() {
        return missing;
    }

    /** Asks for one turn. After a failure in time it is of no use any more. */
    Answer ask(Case it, boolean quick, Duration limit) throws InterruptedException {
        var request = new JsonObject();
        request.addProperty("kind", it.work().kind());
        request.addProperty("items", it.work().items());
        request.addProperty("chunksize", it.work().chunksize());
        request.addProperty("sample", it.work().sample());
        request.addProperty("runs", it.effort().runs());
        request.addProperty("slow", it.effort().slow());
        request.addProperty("warmUp", Math.min(it.effort().warmUp(), quick ? QUICK_WARM_UP : Double.MAX_VALUE));
        request.addProperty("quick", quick);
        String line = exchange(request, limit);
        if (line == null) {
            close();
            return Answer.failed("no answer within " + limit.toSeconds() + " s");
        }
        return line.equals(END) ? Answer.failed("its process has ended") : Answer.parse(line);
    }

    /** The case is over: it may free what it has made for it. */
    void endCase() throws InterruptedException {
        var request = new JsonObject();
        request.addProperty("end", true);
        exchange(request, START);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private String exchange(JsonObject request, Duration limit) throws InterruptedException {
        try {
            requests.write(request + "\n");
            requests.flush();
        } catch (IOException e) {
            return END;
        }
        return next(limit);
    }

    private String next(Duration limit) throws InterruptedException {
        return answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void read() {
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                answers.add(line);
            }
        } catch (IOException e) {
            // the same as its end
        }
        answers.add(END);
    }

    /** Ends it by the end of its input, and what is left of it then by force. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // has ended already
        }
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
