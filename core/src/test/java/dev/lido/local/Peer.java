package dev.lido.local;

import dev.lido.spi.Outcome;
import dev.lido.wire.FrameReader;
import dev.lido.wire.FrameWriter;
import dev.lido.wire.Frames;
import dev.lido.wire.ToDriver;
import dev.lido.wire.ToWorker;
import dev.lido.wire.WorkerEnvironment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A worker whose every byte a test decides: a process that does nothing, and a connection from this JVM. */
final class Peer {

    private final Process process;
    private final WorkerEnvironment environment;
    private final List<SocketChannel> channels = new ArrayList<>();
    private SocketChannel channel;
    private FrameReader reader;
    private FrameWriter writer;

    Peer(Process process, Map<String, String> environment) {
        this.process = process;
        this.environment = WorkerEnvironment.from(environment);
    }

    /** What proves that it is the worker that is expected. */
    String secret() {
        return environment.secret();
    }

    /** Opens a connection; the one before it stays as it is. */
    Peer connect() throws IOException {
        channel = SocketChannel.open(environment.address());
        channels.add(channel);
        reader = new FrameReader(channel);
        writer = new FrameWriter(channel);
        return this;
    }

    /** Says who it is, and that it speaks this version. */
    Peer hello(int version) throws IOException {
        return say(new ToDriver.Hello(environment.secret(), process.pid(), version));
    }

    /** Connects and reports for work. */
    Peer join() throws IOException {
        return connect().hello(Frames.VERSION).say(new ToDriver.Ready());
    }

    Peer say(ToDriver message) throws IOException {
        writer.write(message);
        writer.flush();
        return this;
    }

    /** Sends bytes, as far as the session takes them. */
    Peer raw(int... bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes.length);
        for (int value : bytes) {
            buffer.put((byte) value);
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        return this;
    }

    /** Sends results that are these texts. */
    Peer results(long chunk, int first, String... texts) throws IOException {
        var outcomes = List.of(texts).stream()
                .<Outcome>map(text -> new Outcome.Returned(Script.bytes(text)))
                .toList();
        return say(new ToDriver.Results(chunk, first, outcomes));
    }

    /** Reads what the session says first: the secret was the right one. */
    Peer awaitWelcome() throws IOException {
        if (!(reader.toWorker() instanceof ToWorker.Configure)) {
            throw new AssertionError("the session does not let it in");
        }
        return this;
    }

    /** Reads until the session gives it a piece of work. */
    ToWorker.Run awaitRun() throws IOException {
        for (var message = reader.toWorker(); message != null; message = reader.toWorker()) {
            if (message instanceof ToWorker.Run run) {
                return run;
            }
        }
        throw new AssertionError("the session has ended the link");
    }

    /** Reads until the session ends the link. */
    Peer awaitEnd() {
        try {
            while (reader.toWorker() != null) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            // ended with bytes of ours unread
        }
        return this;
    }

    /** Ends all its connections. */
    Peer close() throws IOException {
        for (var opened : channels) {
            opened.close();
        }
        return this;
    }

    /** Ends the process, as a worker does that has lost its link. */
    void exit() {
        process.destroyForcibly();
    }

    /** Waits for the session to kill the process. */
    void awaitDeath() throws InterruptedException {
        process.waitFor();
    }
}
