package dev.lido.kernel.install;

import com.google.gson.Gson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where a kernel listens, and the key that signs what is said there.
 *
 * @param key shared by the kernel and its front end
 * @param ports by channel, on the loopback interface
 */
record ConnectionFile(String key, Map<String, Integer> ports) {

    private static final List<String> CHANNELS = List.of("shell", "iopub", "stdin", "control", "hb");

    /** With ports that nobody listens on at this moment. */
    static ConnectionFile fresh() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        Map<String, Integer> ports = new LinkedHashMap<>();
        try {
            for (String channel : CHANNELS) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                ports.put(channel, socket.getLocalPort());
            }
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
        return new ConnectionFile(UUID.randomUUID().toString(), ports);
    }

    /** What a kernel is given to read. */
    String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("transport", "tcp");
        object.put("ip", "127.0.0.1");
        object.put("signature_scheme", "hmac-sha256");
        object.put("key", key);
        ports.forEach((channel, port) -> object.put(channel + "_port", port));
        return new Gson().toJson(object);
    }

    /** As ZeroMQ wants it. */
    String address(String channel) {
        return "tcp://127.0.0.1:" + ports.get(channel);
    }
}
