package dev.lido.kernel;

import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.GatheredText;
import dev.lido.kernel.display.Outlet;
import dev.lido.kernel.display.OutputClock;
import io.github.spencerpark.jupyter.channels.IOPubChannel;
import io.github.spencerpark.jupyter.messages.MessageContext;
import io.github.spencerpark.jupyter.messages.MessageType;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sends a cell's output, with that cell's request as its parent, by which front ends find the place. Thread-safe.
 */
final class CellOutlet implements Outlet {

    private final IOPubChannel iopub;
    private final MessageContext request;

    /** The request of the cell that runs now, else null: front ends that record a notebook take updates from its cell alone. */
    private final Supplier<MessageContext> running;

    private final String place;
    private final GatheredText printed;

    CellOutlet(
            IOPubChannel iopub,
            MessageContext request,
            Supplier<MessageContext> running,
            OutputClock clock,
            int number) {
        this.place = "In[" + number + "]";
        this.iopub = iopub;
        this.request = request;
        this.running = running;
        this.printed = new GatheredText(this::sendText, clock);
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public void display(Bundle bundle) {
        send(
                MessageType.PUBLISH_DISPLAY_DATA,
                Wire.content("data", bundle.data(), "metadata", bundle.metadata(), "transient", Map.of()));
    }

    @Override
    public void display(Bundle bundle, String id) {
        send(MessageType.PUBLISH_DISPLAY_DATA, Wire.data(bundle, id));
    }

    @Override
    public void update(Bundle bundle, String id) {
        flush();
        MessageContext now = running.get();
        Wire.publish(
                iopub, now == null ? request : now, MessageType.PUBLISH_UPDATE_DISPLAY_DATA, Wire.data(bundle, id));
    }

    @Override
    public void clear(boolean wait) {
        send(MessageType.PUBLISH_CLEAR_OUTPUT, Wire.content("wait", wait));
    }

    @Override
    public void print(boolean error, String text) {
        printed.print(error, text);
    }

    private void sendText(boolean error, String text) {
        Wire.publish(
                iopub,
                request,
                MessageType.PUBLISH_STREAM,
                Wire.content("name", error ? "stderr" : "stdout", "text", text));
    }

    /** Sends what was gathered. */
    void flush() {
        printed.flush();
    }

    /** Whatever else is shown comes after what was printed before it. */
    void send(MessageType<?> type, Map<String, Object> content) {
        flush();
        Wire.publish(iopub, request, type, content);
    }
}
