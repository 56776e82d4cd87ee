package dev.lido.call;

import dev.lido.codec.CodeSink;
import dev.lido.codec.GraphReader;
import dev.lido.codec.GraphWriter;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Payload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * The only codec of faults. Neither way does it throw: whatever user code does in {@code getMessage}, a fault arrives.
 *
 * <pre>
 *   boolean threw, text class name, text message, text trace, bytes exception
 *   text, bytes: int length (-1 for none), content
 * </pre>
 */
final class FaultCodec {

    private FaultCodec() {}

    static Payload.Bytes threw(Throwable error) {
        return encode(describe(Fault.Kind.THREW, error), graphOf(error));
    }

    /**
     * Encodes that something could not be carried.
     *
     * @param problem what and why
     * @param cause what was thrown at that
     */
    static Payload.Bytes transfer(String problem, Throwable cause) {
        Fault fault = describe(Fault.Kind.TRANSFER, cause);
        return encode(new Fault(Fault.Kind.TRANSFER, fault.className(), problem, fault.trace(), null), null);
    }

    static Fault decode(Payload payload, ClassLoader loader) {
        if (payload instanceof Payload.Live live && live.value() instanceof Throwable error) {
            return describe(Fault.Kind.THREW, error);
        }
        try {
            return read((Payload.Bytes) payload, loader);
        } catch (IOException | RuntimeException e) {
            return describe(Fault.Kind.TRANSFER, e);
        }
    }

    private static Fault describe(Fault.Kind kind, Throwable error) {
        String name = error.getClass().getName();
        String message;
        try {
            message = error.getMessage();
        } catch (Throwable inMessage) { // user code
            message = null;
        }
        var trace = new StringWriter();
        try {
            error.printStackTrace(new PrintWriter(trace));
        } catch (Throwable inTrace) { // user code
            trace.append(name).append(" (its trace cannot be printed)");
        }
        return new Fault(kind, name, message, trace.toString(), error);
    }

    /** A throwable in one line, whatever its own methods do. */
    static String line(Throwable error) {
        Fault fault = describe(Fault.Kind.THREW, error);
        return fault.message() == null ? fault.className() : fault.className() + ": " + fault.message();
    }

    private static Payload.Bytes graphOf(Throwable error) {
        try {
            return new GraphWriter(CodeSink.NONE).write("", error);
        } catch (TransferFault | RuntimeException | Error e) {
            return null; // name, message and trace tell enough
        }
    }

    private static Payload.Bytes encode(Fault fault, Payload.Bytes graph) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeBoolean(fault.kind() == Fault.Kind.THREW);
            text(out, fault.className());
            text(out, fault.message());
            text(out, fault.trace());
            out.writeInt(graph == null ? -1 : graph.size());
            if (graph != null) {
                out.write(graph.array(), graph.offset(), graph.size());
            }
        } catch (IOException e) {
            throw new AssertionError("no I/O here", e);
        }
        return Payload.Bytes.of(bytes.toByteArray());
    }

    private static Fault read(Payload.Bytes payload, ClassLoader loader) throws IOException {
        var bytes = new ByteArrayInputStream(payload.array(), payload.offset(), payload.size());
        try (var in = new DataInputStream(bytes)) {
            Fault.Kind kind = in.readBoolean() ? Fault.Kind.THREW : Fault.Kind.TRANSFER;
            String name = text(in);
            String message = text(in);
            String trace = text(in);
            return new Fault(kind, name, message, trace, rebuilt(block(in), loader));
        }
    }

    private static Throwable rebuilt(byte[] graph, ClassLoader loader) {
        if (graph == null) {
            return null;
        }
        try {
            return (Throwable) new GraphReader(loader).read(Payload.Bytes.of(graph));
        } catch (TransferFault | RuntimeException | Error e) {
            return null; // its class is not known here, or not in this form, or there is no memory for it
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text == null ? -1 : bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = block(in);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] block(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }
}
