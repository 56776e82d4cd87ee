package dev.lido.kernel.host;

import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.CallTable;
import dev.lido.kernel.display.GatheredText;
import dev.lido.kernel.display.LiveDisplay;
import dev.lido.kernel.display.Outlet;
import dev.lido.kernel.display.OutputClock;
import dev.lido.kernel.display.Patience;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Sends a cell's output by the host's own channel, past its streams: those know no cell but the one that runs, and may be used by its
 * threads alone. Thread-safe.
 */
final class HostOutlet implements Outlet {

    private final HostKernel kernel;
    private final Object request;
    private final Object iopub;
    private final GatheredText printed;
    private final CallTable calls;

    /** The uses of magics that had their turn, by their place in the cell. Guarded by this. */
    private final Set<Integer> taken = new HashSet<>();

    HostOutlet(HostKernel kernel, Object environment, OutputClock clock) {
        this.kernel = kernel;
        this.request = HostCells.request(environment);
        this.iopub = Mirror.ask(environment, "getIopub");
        this.printed = new GatheredText(this::sendText, clock);
        this.calls = LiveDisplay.calls(this, Patience.now());
    }

    Object request() {
        return request;
    }

    CallTable calls() {
        return calls;
    }

    /** Whether the cell's use of a magic at that place of their order has not had its turn; it has then. */
    synchronized boolean takes(int place) {
        return taken.add(place);
    }

    /** The code of the cell. */
    String code() {
        return String.valueOf(Mirror.ask(Mirror.ask(request, "getContent"), "getCode"));
    }

    @Override
    public void display(Bundle bundle) {
        send("display_data", Map.of("data", bundle.data(), "metadata", bundle.metadata(), "transient", Map.of()));
    }

    @Override
    public void display(Bundle bundle, String id) {
        send("display_data", content(bundle, id));
    }

    /** Front ends that record a notebook take updates from the cell alone that runs. */
    @Override
    public void update(Bundle bundle, String id) {
        flush();
        Object running = kernel.environment();
        publish(running == null ? request : HostCells.request(running), "update_display_data", content(bundle, id));
    }

    private static Map<String, Object> content(Bundle bundle, String id) {
        return Map.of("data", bundle.data(), "metadata", bundle.metadata(), "transient", Map.of("display_id", id));
    }

    @Override
    public void clear(boolean wait) {
        send("clear_output", Map.of("wait", wait));
    }

    @Override
    public void print(boolean error, String text) {
        printed.print(error, text);
    }

    private void sendText(boolean error, String text) {
        publish(request, "stream", Map.of("name", error ? "stderr" : "stdout", "text", text));
    }

    void flush() {
        printed.flush();
    }

    /** Whatever is shown comes after what was printed before it. */
    private void send(String type, Map<String, Object> content) {
        flush();
        publish(request, type, content);
    }

    private void publish(Object parent, String type, Map<String, Object> content) {
        Object unused = Mirror.ask(iopub, "sendMessage", kernel.message(parent, type, content));
    }
}
