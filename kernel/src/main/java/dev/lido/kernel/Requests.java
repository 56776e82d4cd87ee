package dev.lido.kernel;

import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Who answers which request: each is told busy before and idle after it, and gets one reply whatever happens. */
final class Requests {

    private static final Logger LOG = Logger.getLogger("dev.lido.kernel");

    /** Answers requests of one type. */
    @FunctionalInterface
    interface Handler<T> {
        /** The reply's content. */
        Map<String, Object> answer(Message<T> request) throws Exception;
    }

    /** A handler, and the type of its reply. */
    private record Entry(MessageType<?> reply, Handler<?> handler) {}

    private final Connection connection;
    private final Map<MessageType<?>, Entry> entries = new HashMap<>();

    Requests(Connection connection) {
        this.connection = connection;
    }

    <T> Requests on(MessageType<T> request, MessageType<?> reply, Handler<T> handler) {
        entries.put(request, new Entry(reply, handler));
        return this;
    }

    /** Answers a request that came by this channel. */
    void handle(RequestLoop channel, Message<?> request) {
        Entry entry = entries.get(request.getHeader().getType());
        if (entry == null) {
            return; // of a newer protocol, such as debug_request: who sends it counts on kernels that do not know it
        }
        status(request, "busy");
        try {
            channel.sendMessage(Wire.message(request, entry.reply(), answer(entry, request)));
        } finally {
            status(request, "idle");
        }
    }

    /** Answers a request with what is known without handling it. */
    void reply(RequestLoop channel, Message<?> request, MessageType<?> type, Map<String, Object> content) {
        status(request, "busy");
        channel.sendMessage(Wire.message(request, type, content));
        status(request, "idle");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // entries pair a type with a handler of it
    private static Map<String, Object> answer(Entry entry, Message<?> request) {
        try {
            return ((Handler) entry.handler()).answer(request);
        } catch (Throwable e) { // whoever asks must not wait for ever
            LOG.log(Level.WARNING, "a request failed: " + request.getHeader().getType(), e);
            return Wire.failed(Wire.error(e.getClass().getSimpleName(), String.valueOf(e.getMessage()), List.of()));
        }
    }

    private void status(Message<?> request, String state) {
        Wire.publish(connection.iopub, request, MessageType.PUBLISH_STATUS, Wire.content("execution_state", state));
    }
}
