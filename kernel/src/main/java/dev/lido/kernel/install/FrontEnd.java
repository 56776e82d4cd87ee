package dev.lido.kernel.install;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * As much of a front end as it takes to ask a kernel something: it sends requests and finds their replies, and does not listen to
 * what the kernel publishes. Of one thread.
 */
final class FrontEnd implements AutoCloseable {

    /** Stands between who gets a message and the message. */
    private static final String DELIMITER = "<IDS|MSG>";

    /** The kernel binds its ports when it is ready; the library's own tenth of a second would be measured, too. */
    private static final int RECONNECT_MILLIS = 5;

    private static final Gson GSON = new Gson();

    private final ConnectionFile connection;
    private final String session = UUID.randomUUID().toString();
    private final ZContext context = new ZContext();
    private final ZMQ.Socket shell;
    private final ZMQ.Socket control;

    /** The kernel may be there or be yet to come. */
    FrontEnd(ConnectionFile connection) {
        this.connection = connection;
        this.shell = connect("shell");
        this.control = connect("control");
    }

    private ZMQ.Socket connect(String channel) {
        ZMQ.Socket socket = context.createSocket(SocketType.DEALER);
        socket.setReconnectIVL(RECONNECT_MILLIS);
        socket.setLinger(0);
        socket.connect(connection.address(channel));
        return socket;
    }

    /**
     * Sends a request on the shell channel.
     *
     * @return its id, by which {@link #reply} knows the answer
     */
    String ask(String type, Map<String, Object> content) {
        return send(shell, type, content);
    }

    /** Asks the kernel to end. */
    void shutDown() {
        send(control, "shutdown_request", Map.of("restart", false));
    }

    private String send(ZMQ.Socket socket, String type, Map<String, Object> content) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> header = Map.of(
                "msg_id",
                id,
                "session",
                session,
                "username",
                "lido",
                "date",
                Instant.now().toString(),
                "msg_type",
                type,
                "version",
                "5.3");
        List<String> parts = List.of(GSON.toJson(header), "{}", "{}", GSON.toJson(content));
        socket.sendMore(DELIMITER);
        socket.sendMore(signature(parts));
        parts.subList(0, parts.size() - 1).forEach(socket::sendMore);
        socket.send(parts.get(parts.size() - 1));
        return id;
    }

    private String signature(List<String> parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(connection.key().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            parts.forEach(part -> mac.update(part.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /**
     * The content of the reply to that request, if it comes within that time; else {@code null}.
     *
     * @param millis not negative
     */
    JsonObject reply(String id, int millis) {
        shell.setReceiveTimeOut(millis);
        String frame = shell.recvStr();
        while (frame != null) {
            if (frame.equals(DELIMITER)) {
                JsonObject content = contentFor(id);
                if (content != null) {
                    return content;
                }
            }
            frame = shell.recvStr();
        }
        return null;
    }

    /** Reads the rest of a message. */
    private JsonObject contentFor(String id) {
        shell.recvStr(); // the signature: whoever knows the ports of this moment is let in
        shell.recvStr(); // its own header
        String parent = shell.recvStr();
        shell.recvStr(); // its metadata
        String content = shell.recvStr();
        try {
            JsonObject request = GSON.fromJson(parent, JsonObject.class);
            boolean ours =
                    request.has("msg_id") && request.get("msg_id").getAsString().equals(id);
            return ours ? GSON.fromJson(content, JsonObject.class) : null;
        } catch (JsonParseException | IllegalStateException e) {
            return null; // not Jupyter's way to talk
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
