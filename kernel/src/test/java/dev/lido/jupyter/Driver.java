package dev.lido.jupyter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Python program that plays the front end: it is told the name of a check, and answers how that went. */
final class Driver {

    private static final Pattern CHECK = Pattern.compile("(?m)^def check_(\\w+)\\((kernel|name)\\)");
    private static final int PATIENCE_SECONDS = 150;

    private final Process process;
    private final Writer questions;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Driver(Process process) {
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        var reader = new Thread(this::read, "driver's answers");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the program, and it a kernel. */
    static Driver start(Jupyter jupyter, String python, Path directory) throws IOException, InterruptedException {
        for (String file : List.of("driver.py", "messages.py")) {
            Files.writeString(directory.resolve(file), resource(file));
        }
        Path script = directory.resolve("driver.py");
        Path errors = directory.resolve("driver.err");
        var driver = new Driver(jupyter.process(List.of(python, "-B", script.toString(), Jupyter.KERNEL))
                .redirectErrorStream(false)
                .redirectError(errors.toFile())
                .start());
        if (!driver.answer().equals("ready")) {
            driver.stop();
            throw new IOException("the kernel did not start:\n" + Files.readString(errors));
        }
        return driver;
    }

    /** The names of all checks, in the order of the program. */
    static List<String> checks() throws IOException {
        List<String> names = new ArrayList<>();
        for (Matcher check = CHECK.matcher(resource("driver.py")); check.find(); ) {
            names.add(check.group(1));
        }
        return names;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Driver.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Runs a check: {@code ok}, or what Python said. */
    String run(String check) throws IOException, InterruptedException {
        questions.write(check + "\n");
        questions.flush();
        return answer().replace("\\n", "\n").replace("\\\\", "\\");
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(line);
            }
        } catch (IOException closed) {
            // told as the end, below
        }
        answers.add("the driver has ended");
    }

    private String answer() throws InterruptedException {
        String answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return answer == null ? "no answer within " + PATIENCE_SECONDS + " s" : answer;
    }

    /** Lets the program end its kernel and itself; by force if it does not. */
    void stop() throws InterruptedException {
        try {
            questions.close();
        } catch (IOException ended) {
            // as it should
        }
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            Jupyter.end(process);
        }
    }
}
