package dev.lido.kernel;

import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.Outlet;
import io.github.spencerpark.jupyter.channels.IOPubChannel;
import io.github.spencerpark.jupyter.messages.MessageContext;
import io.github.spencerpark.jupyter.messages.MessageType;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sends a cell's output, with that cell's request as its parent, by which front ends find the place. Text is gathered for a
 * moment, since a message for each line would take seconds for what a loop prints. Thread-safe.
 */
final class CellOutlet implements Outlet {

    private static final int SEND_FROM = 8 << 10;

    private final IOPubChannel iopub;
    private final MessageContext request;

    /** The request of the cell that runs now, else null: front ends that record a notebook take updates from its cell alone. */
    private final Supplier<MessageContext> running;

    private final OutputClock clock;
    private final String place;

    private final StringBuilder gathered = new StringBuilder();

    /** Which stream the gathered text is of. Guarded by this, as is the text. */
    private boolean gatheredError;

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
        this.clock = clock;
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
        boolean first;
        synchronized (this) {
            if (error != gatheredError) {
                flush();
                gatheredError = error;
            }
            first = gathered.length() == 0;
            gathered.append(text);
            if (gathered.length() >= SEND_FROM) {
                flush();
                return;
            }
        }
        if (first && !text.isEmpty()) {
            clock.flushSoon(this);
        }
    }

    /** Sends what was gathered. */
    synchronized void flush() {
        if (gathered.length() > 0) {
            String text = gathered.toString();
            gathered.setLength(0);
            Wire.publish(
                    iopub,
                    request,
                    MessageType.PUBLISH_STREAM,
                    Wire.content("name", gatheredError ? "stderr" : "stdout", "text", text));
        }
    }

    /** Whatever else is shown comes after what was printed before it. */
    void send(MessageType<?> type, Map<String, Object> content) {
        flush();
        Wire.publish(iopub, request, type, content);
    }
}
