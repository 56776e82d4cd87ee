package dev.lido.kernel;

import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.LiveDisplay;
import dev.lido.kernel.display.Outlets;
import dev.lido.kernel.display.OutputClock;
import dev.lido.kernel.display.Patience;
import dev.lido.kernel.display.Renderers;
import dev.lido.kernel.eval.CellException;
import dev.lido.kernel.eval.CellValue;
import dev.lido.kernel.eval.Session;
import dev.lido.kernel.magic.MagicException;
import dev.lido.kernel.magic.MagicTable;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageContext;
import io.github.spencerpark.jupyter.messages.MessageType;
import io.github.spencerpark.jupyter.messages.request.ExecuteRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/** Runs cells, one after the other, in the thread of the shell channel. */
final class CellRequests {

    /** What people type in a console to leave it; the front end does the rest. */
    private static final Pattern LEAVE = Pattern.compile("\\s*/?(exit|quit)\\s*(\\(\\))?\\s*;?\\s*");

    private final Connection connection;
    private final OpenNotebook notebook;
    private final CompletableFuture<Session> session;
    private final MagicTable magics;
    private final History history;
    private final OutputClock clock;

    /** How many cells have run that count. Of the shell's thread. */
    private int count;

    /** What is not to run since a cell before it failed. Of the shell's thread. */
    private List<Message<?>> stopped = List.of();

    /** The request of the cell that runs now; null between cells. */
    private volatile Message<ExecuteRequest> running;

    /** That cell, as long as it runs; null between cells. */
    private volatile RunningCell current;

    /** Whether that cell is to stop, which its session may not have heard: it is opened while the first cell waits. */
    private volatile boolean interrupted;

    CellRequests(Connection connection, OpenNotebook notebook, History history, OutputClock clock) {
        this.connection = connection;
        this.notebook = notebook;
        this.session = notebook.session();
        this.magics = notebook.magics();
        this.history = history;
        this.clock = clock;
    }

    /** The requests that waited when a cell failed; gives them once. */
    List<Message<?>> takeStopped() {
        List<Message<?>> taken = stopped;
        stopped = List.of();
        return taken;
    }

    /** What a cell gets that waited when one before it failed. */
    static Map<String, Object> aborted() {
        return Wire.content(
                "status", "aborted", "ename", "Aborted", "evalue", "a cell before it failed", "traceback", List.of());
    }

    /** The request of the cell that runs now; null between cells. */
    MessageContext running() {
        return running;
    }

    /** A line that the user of the running cell types; what is secret is not shown meanwhile. */
    String ask(String prompt, boolean secret) throws IOException {
        Message<ExecuteRequest> cell = running;
        if (cell == null || !cell.getContent().isStdinEnabled()) {
            throw new IOException("nobody can be asked for input here");
        }
        System.out.flush();
        return connection.stdin.ask(Wire.question(cell, prompt, secret), () -> interrupted || running != cell);
    }

    /** Stops the cell that runs, if one does. */
    void interrupt() {
        interrupted = true;
        notebook.interrupt();
        RunningCell cell = current;
        if (cell != null) {
            cell.watch();
        }
    }

    /** The JVM ends. */
    void exiting() {
        RunningCell cell = current;
        if (cell != null) {
            cell.tellExit();
        }
    }

    Map<String, Object> execute(Message<ExecuteRequest> message) {
        ExecuteRequest request = message.getContent();
        boolean counts = !request.isSilent() && request.shouldStoreHistory();
        int number = counts ? ++count : Math.max(count, 1);
        if (counts) {
            history.add(number, request.getCode());
        }
        CellOutlet outlet = new CellOutlet(connection.iopub, message, this::running, clock, number);
        interrupted = false;
        running = message;
        current = new RunningCell(Thread.currentThread(), () -> running == message, outlet);
        Outlets.enter(outlet);
        try {
            return answer(request, number, outlet);
        } finally {
            notebook.endCell();
            LiveDisplay.flush();
            System.out.flush();
            System.err.flush();
            outlet.flush();
            running = null;
            current = null;
        }
    }

    private Map<String, Object> answer(ExecuteRequest request, int number, CellOutlet outlet) {
        try {
            if (!request.isSilent()) {
                outlet.send(
                        MessageType.PUBLISH_EXECUTE_INPUT,
                        Wire.content("code", request.getCode(), "execution_count", number));
                opened();
                notebook.beginCell(outlet);
            }
            if (LEAVE.matcher(request.getCode()).matches()
                    && opened().variables().stream().noneMatch(CellRequests::isLeave)) {
                return done(number, List.of(Wire.content("source", "ask_exit", "keepkernel", false)), Map.of());
            }
            show(run(request, number, outlet), request, number, outlet);
            return done(number, List.of(), answers(request, number));
        } catch (CellException e) {
            Map<String, Object> error = e.getCause() instanceof MagicException told
                    ? error(told)
                    : Wire.error(e.name(), e.getMessage(), e.lines());
            return failed(error, request, number, outlet);
        } catch (MagicException e) {
            return failed(error(e), request, number, outlet);
        } catch (Throwable e) { // a fault of this kernel, or an Error in what shows the value
            return failed(
                    Wire.error(nameOf(e), String.valueOf(e.getMessage()), Traces.plain(e)), request, number, outlet);
        }
    }

    private static Map<String, Object> error(MagicException told) {
        return Wire.error(told.name(), told.getMessage(), Traces.told(told));
    }

    private static boolean isLeave(Session.Variable variable) {
        return LEAVE.matcher(variable.name()).matches();
    }

    private static Map<String, Object> done(int number, List<Object> payload, Map<String, Object> answers) {
        return Wire.ok("execution_count", number, "payload", payload, "user_expressions", answers);
    }

    private static String nameOf(Throwable error) {
        return error.getClass().getSimpleName();
    }

    private CellValue run(ExecuteRequest request, int number, CellOutlet outlet) throws CellException {
        String java = magics.expand(request.getCode());
        if (request.isSilent()) {
            return eval(request.getCode(), java, number);
        }
        Ended ended = LiveDisplay.during(() -> ended(request.getCode(), java, number), outlet, Patience.now());
        if (ended.failure() != null) {
            throw ended.failure();
        }
        return ended.value();
    }

    /** How a cell ended: with a value or a failure. */
    private record Ended(CellValue value, CellException failure) {}

    private Ended ended(String typed, String java, int number) {
        try {
            return new Ended(eval(typed, java, number), null);
        } catch (CellException e) {
            return new Ended(null, e);
        }
    }

    private CellValue eval(String typed, String java, int number) throws CellException {
        Session opened = opened();
        if (interrupted) {
            throw CellException.interrupted("before it began");
        }
        return opened.eval(typed, java, number);
    }

    private Session opened() throws CellException {
        try {
            return session.join();
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause();
            throw new CellException(
                    "SessionError", "the session could not start: " + cause, Traces.plain(cause), cause);
        }
    }

    private void show(CellValue value, ExecuteRequest request, int number, CellOutlet outlet) throws CellException {
        if (!value.present() || request.isSilent()) {
            return;
        }
        if (LiveDisplay.isLive(value.value())) {
            LiveDisplay.show(value.value(), outlet);
            return;
        }
        Bundle bundle = opened().call(() -> Renderers.render(value.value()));
        if (request.shouldStoreHistory()) {
            history.output(number, String.valueOf(bundle.data().get(Bundle.TEXT)));
        }
        Map<String, Object> content = Wire.data(bundle);
        content.put("execution_count", number);
        outlet.send(MessageType.PUBLISH_EXECUTION_RESULT, content);
    }

    private Map<String, Object> answers(ExecuteRequest request, int number) {
        Map<String, Object> answers = new LinkedHashMap<>();
        if (request.getUserExpr() != null) {
            request.getUserExpr().forEach((name, source) -> answers.put(name, answer(source, number)));
        }
        return answers;
    }

    private Map<String, Object> answer(String source, int number) {
        try {
            CellValue value = opened().eval(source, number);
            return Wire.ok(Wire.data(opened().call(() -> Renderers.render(value.value()))));
        } catch (CellException e) {
            return Wire.failed(Wire.error(e.name(), e.getMessage(), e.lines()));
        } catch (Throwable e) {
            return Wire.failed(Wire.error(e.getClass().getSimpleName(), String.valueOf(e.getMessage()), List.of()));
        }
    }

    private Map<String, Object> failed(
            Map<String, Object> error, ExecuteRequest request, int number, CellOutlet outlet) {
        if (!request.isSilent()) {
            outlet.send(MessageType.PUBLISH_ERROR, error);
        }
        if (request.shouldStopOnError() && !request.isSilent()) {
            stopped = connection.shell.takeWaiting(); // before the reply: whoever asks after it means it
        }
        Map<String, Object> reply = Wire.failed(error);
        reply.put("execution_count", number);
        return reply;
    }
}
