package dev.lido.kernel;

import dev.lido.kernel.display.OutputClock;
import dev.lido.kernel.magic.MagicRuntime;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageType;
import io.github.spencerpark.jupyter.messages.request.ExecuteRequest;
import io.github.spencerpark.jupyter.messages.request.ShutdownRequest;
import java.util.Map;

/** A kernel: its connection, its notebook, and who answers what. */
final class NotebookKernel {

    private final Connection connection;
    private final CellRequests cells;
    private final Requests shellRequests;
    private final Requests controlRequests;

    /** Whether somebody has asked to shut down. */
    private volatile boolean ending;

    NotebookKernel(Connection connection, OpenNotebook notebook) {
        this.connection = connection;
        History history = new History();
        LifeRequests life = new LifeRequests(history);
        CodeQuestions code = new CodeQuestions(notebook.session(), notebook.magics());
        cells = new CellRequests(connection, notebook, history, new OutputClock());
        shellRequests = new Requests(connection)
                .on(MessageType.KERNEL_INFO_REQUEST, MessageType.KERNEL_INFO_REPLY, life::kernelInfo)
                .on(MessageType.EXECUTE_REQUEST, MessageType.EXECUTE_REPLY, cells::execute)
                .on(MessageType.COMPLETE_REQUEST, MessageType.COMPLETE_REPLY, code::complete)
                .on(MessageType.INSPECT_REQUEST, MessageType.INSPECT_REPLY, code::inspect)
                .on(MessageType.IS_COMPLETE_REQUEST, MessageType.IS_COMPLETE_REPLY, code::isComplete)
                .on(MessageType.HISTORY_REQUEST, MessageType.HISTORY_REPLY, life::history)
                .on(MessageType.COMM_INFO_REQUEST, MessageType.COMM_INFO_REPLY, r -> Wire.ok("comms", Map.of()))
                .on(MessageType.SHUTDOWN_REQUEST, MessageType.SHUTDOWN_REPLY, this::shutdown);
        controlRequests = new Requests(connection)
                .on(MessageType.KERNEL_INFO_REQUEST, MessageType.KERNEL_INFO_REPLY, life::kernelInfo)
                .on(MessageType.INTERRUPT_REQUEST, MessageType.INTERRUPT_REPLY, r -> interrupt())
                .on(MessageType.SHUTDOWN_REQUEST, MessageType.SHUTDOWN_REPLY, this::shutdown);
    }

    /** Answers requests until one asks to shut down. */
    void serve() throws InterruptedException {
        CellStreams.install();
        System.setIn(new CellInput(() -> cells.ask("", false)));
        MagicRuntime.bindInput(cells::ask);
        Runtime.getRuntime().addShutdownHook(new Thread(this::exit, "lido-exit"));
        connection.open();
        connection.control.start(this::onControl);
        connection.shell.start(this::onShell);
        connection.control.join();
    }

    private void exit() {
        cells.exiting();
        connection.endPublishing();
    }

    private void onControl(Message<?> request) {
        controlRequests.handle(connection.control, request);
        endIfAsked();
    }

    private void onShell(Message<?> request) {
        shellRequests.handle(connection.shell, request);
        endIfAsked();
        for (Message<?> waiting : cells.takeStopped()) {
            if (waiting.getContent() instanceof ExecuteRequest) {
                shellRequests.reply(connection.shell, waiting, MessageType.EXECUTE_REPLY, CellRequests.aborted());
            } else {
                shellRequests.handle(connection.shell, waiting);
            }
        }
    }

    private Map<String, Object> interrupt() {
        cells.interrupt();
        return Wire.ok();
    }

    private Map<String, Object> shutdown(Message<ShutdownRequest> request) {
        ending = true;
        return Wire.ok("restart", request.getContent().isRestart());
    }

    /** The reply is sent first: whoever asked kills this process if that takes long. */
    private void endIfAsked() {
        if (ending) {
            connection.control.end();
            connection.shell.end();
        }
    }
}
