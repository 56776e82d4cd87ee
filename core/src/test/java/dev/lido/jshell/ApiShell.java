package dev.lido.jshell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** A session of the JShell API, as tools and kernels embed it. */
public final class ApiShell implements Shell {

    /** What in-process snippets said; a remote session prints to {@link #out}. */
    private static final List<String> SAID = new CopyOnWriteArrayList<>();

    private final JShell shell;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> complaints = new ArrayList<>();

    private ApiShell(JShell.Builder builder) {
        shell = builder.out(new PrintStream(out, true, StandardCharsets.UTF_8))
                .err(new PrintStream(err, true, StandardCharsets.UTF_8))
                .build();
    }

    /** Snippets run in this JVM. */
    static ApiShell inProcess() {
        ApiShell shell = new ApiShell(JShell.builder().executionEngine("local"));
        shell.begin("void say(Object o) { dev.lido.jshell.ApiShell.said(o); }");
        return shell;
    }

    /** Snippets run in a JVM of their own. */
    static ApiShell remote() {
        ApiShell shell = new ApiShell(JShell.builder());
        shell.begin("void say(Object o) { System.out.println(o); }");
        return shell;
    }

    private void begin(String say) {
        Shell.classPath().forEach(shell::addToClasspath);
        if (say.contains("dev.lido")) {
            shell.addToClasspath(Shell.place(ApiShell.class));
        }
        type(IMPORTS + say + "\nPool pool = Pool.of(2);");
    }

    /** Called by in-process snippets. */
    public static void said(Object o) {
        String.valueOf(o).lines().forEach(SAID::add);
    }

    void addToClasspath(String entry) {
        shell.addToClasspath(entry);
    }

    @Override
    public List<String> type(String source) {
        String open = "";
        for (String line : source.lines().toList()) {
            open = evalComplete(open + line + "\n");
        }
        if (!open.isBlank()) {
            complaints.add("not complete: " + open);
        }
        List<String> said = new ArrayList<>(SAID);
        SAID.clear();
        said.addAll(taken(out));
        return said;
    }

    /** Evaluates as the jshell tool does after each line; returns what is not complete. */
    private String evalComplete(String typed) {
        String rest = typed;
        CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        while (next.completeness().isComplete() && !rest.isBlank()) {
            shell.eval(next.source()).forEach(this::check);
            rest = next.remaining();
            next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        }
        return rest;
    }

    private void check(SnippetEvent event) {
        if (event.status() == Snippet.Status.REJECTED) {
            shell.diagnostics(event.snippet())
                    .forEach(d -> complaints.add(event.snippet().source() + ": " + d.getMessage(null)));
        }
        if (event.exception() != null) {
            complaints.add(event.exception().toString());
        }
    }

    private static List<String> taken(ByteArrayOutputStream stream) {
        List<String> lines = stream.toString(StandardCharsets.UTF_8).lines().toList();
        stream.reset();
        return lines;
    }

    @Override
    public List<String> complaints() {
        List<String> now = new ArrayList<>(complaints);
        now.addAll(taken(err));
        complaints.clear();
        return now;
    }

    @Override
    public void close() {
        shell.close();
    }
}
