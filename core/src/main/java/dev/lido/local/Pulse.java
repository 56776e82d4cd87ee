package dev.lido.local;

import dev.lido.wire.StatusPage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;

/**
 * One worker's connection, which notes when bytes last passed: of a worker that is stopped, or has no thread left that reads, a
 * large message is taken or sent in part and no further. Thread-safe as far as a channel is.
 */
final class Pulse implements ByteChannel {

    private final SocketChannel channel;
    private volatile long heard = StatusPage.now();

    /** Whether somebody is listening; else what the worker says lies unread, and it is not to blame. */
    private volatile boolean listening;

    private volatile long took = heard;

    Pulse(SocketChannel channel) {
        this.channel = channel;
    }

    /** When the worker last sent a byte, see {@link StatusPage#now}. */
    long heard() {
        return listening ? heard : StatusPage.now();
    }

    /** When the worker last sent a byte, or its socket took one. */
    long last() {
        return Math.max(heard(), took);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        listening = true;
        int count = channel.read(target);
        heard = StatusPage.now();
        listening = false;
        return count;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int count = channel.write(source);
        took = StatusPage.now();
        return count;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
