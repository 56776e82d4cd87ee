package dev.lido.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;

/** The bytes of messages. */
public final class Framed {

    /** Writes a message. */
    @FunctionalInterface
    private interface Write<M> {
        void to(FrameWriter writer, M message) throws IOException;
    }

    private Framed() {}

    /** What a driver sends. */
    static byte[] toWorker(List<ToWorker> messages) throws IOException {
        return bytes(messages, FrameWriter::write);
    }

    /** What a worker sends. */
    public static byte[] toDriver(List<ToDriver> messages) throws IOException {
        return bytes(messages, FrameWriter::write);
    }

    private static <M> byte[] bytes(List<M> messages, Write<M> write) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new FrameWriter(Channels.newChannel(bytes));
        for (var message : messages) {
            write.to(writer, message);
        }
        writer.flush();
        return bytes.toByteArray();
    }
}
