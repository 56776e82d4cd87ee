package dev.lido.kernel;

import dev.lido.kernel.display.Bundle;
import io.github.spencerpark.jupyter.channels.IOPubChannel;
import io.github.spencerpark.jupyter.messages.Header;
import io.github.spencerpark.jupyter.messages.KernelTimestamp;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageContext;
import io.github.spencerpark.jupyter.messages.MessageType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The contents of the messages that the kernel sends, as the protocol's version 5.3 names their fields. */
final class Wire {

    /** Of the messaging protocol. */
    static final String PROTOCOL = "5.3";

    private Wire() {}

    /** A message in answer to, or because of, a request. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // contents are maps, which the channels write as they are
    static Message<?> message(MessageContext parent, MessageType<?> type, Map<String, Object> content) {
        boolean asked = parent != null;
        List<byte[]> identities = asked ? parent.getIdentities() : List.of();
        Header<?> request = asked ? parent.getHeader() : null;
        return new Message(identities, header(request, type), request, null, content, null);
    }

    /** The library's own stamps tell no seconds, by which front ends measure cells, and bring up calendars and locales at the start. */
    private static <T> Header<T> header(Header<?> request, MessageType<T> type) {
        String user = request == null ? Header.KERNEL_USERNAME : request.getUsername();
        String session = request == null ? null : request.getSessionId();
        String id = UUID.randomUUID().toString();
        var now =
                new KernelTimestamp(Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
        return new Header<>(id, user, session, now, type, PROTOCOL);
    }

    static void publish(IOPubChannel iopub, MessageContext parent, MessageType<?> type, Map<String, Object> content) {
        iopub.sendMessage(message(parent, type, content));
    }

    /** What a cell asks its user. */
    static Message<?> question(MessageContext cell, String prompt, boolean secret) {
        return message(cell, MessageType.INPUT_REQUEST, content("prompt", prompt, "password", secret));
    }

    /** A map that keeps its order and may hold null. */
    static Map<String, Object> content(Object... keysAndValues) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            content.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return content;
    }

    static Map<String, Object> ok(Object... keysAndValues) {
        Map<String, Object> content = content("status", "ok");
        content.putAll(content(keysAndValues));
        return content;
    }

    static Map<String, Object> ok(Map<String, Object> more) {
        Map<String, Object> content = ok();
        content.putAll(more);
        return content;
    }

    /** The reply that tells of an error. */
    static Map<String, Object> failed(Map<String, Object> error) {
        Map<String, Object> content = content("status", "error");
        content.putAll(error);
        return content;
    }

    static Map<String, Object> error(String name, String message, List<String> lines) {
        return content("ename", name, "evalue", message, "traceback", lines);
    }

    static Map<String, Object> data(Bundle bundle) {
        return content("data", bundle.data(), "metadata", bundle.metadata());
    }

    static Map<String, Object> data(Bundle bundle, String displayId) {
        Map<String, Object> content = data(bundle);
        content.put("transient", Map.of("display_id", displayId));
        return content;
    }
}
