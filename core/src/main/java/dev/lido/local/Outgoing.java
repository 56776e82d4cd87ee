package dev.lido.local;

import dev.lido.wire.FrameWriter;
import dev.lido.wire.ToWorker;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages to one worker, on their way. Whoever sends only enqueues: a caller's interrupt would close the socket, and a
 * worker that does not read would stop the caller. Thread-safe.
 */
final class Outgoing {

    /** Guarded by this. */
    private List<ToWorker> messages = new ArrayList<>();

    /** Guarded by this. */
    private boolean closed;

    /** Enqueues a message; after {@link #close} it is dropped. */
    synchronized void send(ToWorker message) {
        if (!closed) {
            messages.add(message);
            if (messages.size() == 1) {
                notifyAll();
            }
        }
    }

    /** Drops what waits and ends the writer. */
    synchronized void close() {
        closed = true;
        messages = new ArrayList<>();
        notifyAll();
    }

    /** Writes messages until {@link #close}; a socket that fails is closed, which the thread that reads it learns. */
    void writeTo(WritableByteChannel channel) {
        try (channel) {
            var writer = new FrameWriter(channel);
            while (writeNext(writer)) {
                // each batch is out of scope, and may be collected, before the wait for the next one
            }
        } catch (IOException e) {
            close();
        } catch (RuntimeException | Error e) { // such as no memory for it
            close();
            throw e;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
        }
    }

    private boolean writeNext(FrameWriter writer) throws IOException, InterruptedException {
        var batch = take();
        if (batch == null) {
            return false;
        }
        for (var message : batch) {
            writer.write(message);
        }
        writer.flush();
        return true;
    }

    private synchronized List<ToWorker> take() throws InterruptedException {
        while (messages.isEmpty() && !closed) {
            wait();
        }
        if (closed) {
            return null;
        }
        var batch = messages;
        messages = new ArrayList<>();
        return batch;
    }
}
