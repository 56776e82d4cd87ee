package io.github.spencerpark.ijava;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Evaluates snippets in this process, each in a thread of a pool, and keeps their values as the objects that they are. */
public final class CodeEvaluator {

    private final Map<String, Object> values = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final JShell shell =
            JShell.builder().executionEngine(new Provider(), Map.of()).build();

    /** The session. */
    public JShell getShell() {
        return shell;
    }

    /** The value of the last snippet of a source. */
    Object eval(String source) throws Exception {
        Object last = null;
        for (CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(source);
                info.completeness().isComplete();
                info = shell.sourceCodeAnalysis().analyzeCompletion(info.remaining())) {
            last = one(info.source());
        }
        return last;
    }

    private Object one(String source) throws Exception {
        Object value = null;
        for (SnippetEvent event : shell.eval(source)) {
            if (event.exception() != null) {
                throw event.exception();
            }
            if (event.causeSnippet() == null && !event.status().isDefined()) {
                throw new CompilationException(event);
            }
            value = event.value() == null ? value : values.remove(event.value());
        }
        return value;
    }

    /** A snippet that does not compile. */
    public static final class CompilationException extends Exception {

        private static final long serialVersionUID = 1;

        private final transient SnippetEvent event;

        CompilationException(SnippetEvent event) {
            this.event = event;
        }

        /** What became of the snippet. */
        public SnippetEvent getBadSnippetCompilation() {
            return event;
        }
    }

    private final class Control extends DirectExecutionControl {
        @Override
        protected String invoke(Method snippet) throws Exception {
            try {
                Object value = threads.submit(() -> snippet.invoke(null)).get();
                String key = UUID.randomUUID().toString();
                values.put(key, value);
                return key;
            } catch (ExecutionException e) {
                Throwable thrown = e.getCause().getCause();
                throw new UserException(thrown.getMessage(), thrown.getClass().getName(), thrown.getStackTrace());
            }
        }
    }

    private final class Provider implements ExecutionControlProvider {
        @Override
        public String name() {
            return "stand-in";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return new Control();
        }
    }
}
