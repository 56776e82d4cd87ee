package dev.lido.local;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The session's socket: accepts whoever comes and hands each to a thread of its own, so that one that is silent delays
 * nobody. Thread-safe.
 */
final class Door {

    /** How long a newcomer may take to show the secret. */
    private static final long HANDSHAKE_NANOS = 5_000_000_000L;

    /** Until the next try, when a connection could not be accepted. */
    private static final long AFTER_FAILURE_NANOS = 20_000_000;

    private final ServerSocketChannel server;

    /** Newcomers, and by when (in System.nanoTime) they must have shown the secret. Guarded by this. */
    private final Map<SocketChannel, Long> newcomers = new HashMap<>();

    /** Why a newcomer was last turned away, if one was; it may be why a worker is missing. */
    private volatile String lastRefusal = "";

    private Door(ServerSocketChannel server) {
        this.server = server;
    }

    /** Opens the socket; nobody is let in before {@link #open}. */
    static Door at(Path socket) throws IOException {
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket), 256);
            return new Door(server);
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** Lets newcomers in: each runs through the visitor on its own thread. */
    void open(Consumer<SocketChannel> visitor, Runnable arrived) {
        DaemonThread.start("lido-door", () -> accept(visitor, arrived));
    }

    private void accept(Consumer<SocketChannel> visitor, Runnable arrived) {
        while (server.isOpen()) {
            try {
                var channel = server.accept();
                if (!enter(channel)) {
                    return;
                }
                arrived.run();
                DaemonThread.start("lido-link", () -> visitor.accept(channel));
            } catch (IOException | RuntimeException | Error e) {
                // closed, as the session has ended; or there is no file descriptor or thread left just now
                LockSupport.parkNanos(AFTER_FAILURE_NANOS);
            }
        }
    }

    /** Whoever comes in the very moment of the closing is shut out here, since {@link #close} may have looked before. */
    private synchronized boolean enter(SocketChannel channel) {
        if (!server.isOpen()) {
            close(channel);
            return false;
        }
        newcomers.put(channel, System.nanoTime() + HANDSHAKE_NANOS);
        return true;
    }

    /** A newcomer did not show what it was to show. */
    void refused(Throwable reason) {
        if (reason.getMessage() != null) { // there is none when it was shut out, or the session has ended
            lastRefusal = reason.getMessage();
        }
    }

    /** Why a newcomer was last turned away; empty if none was. */
    String lastRefusal() {
        return lastRefusal;
    }

    /** This one is no newcomer any more. */
    synchronized void forget(SocketChannel channel) {
        newcomers.remove(channel);
    }

    /**
     * Shuts out newcomers that took too long.
     *
     * @return nanoseconds until the next one will have, or {@link Long#MAX_VALUE}
     */
    synchronized long shutOut() {
        long now = System.nanoTime();
        long next = Long.MAX_VALUE;
        for (var entries = newcomers.entrySet().iterator(); entries.hasNext(); ) {
            var entry = entries.next();
            long left = entry.getValue() - now;
            if (left <= 0) {
                lastRefusal = "the other end said nothing for " + HANDSHAKE_NANOS / 1_000_000_000 + " s";
                close(entry.getKey());
                entries.remove();
            } else {
                next = Math.min(next, left);
            }
        }
        return next;
    }

    /** Closes the socket, and shuts out whoever has not shown the secret yet. */
    void close() {
        try {
            server.close();
        } catch (IOException e) {
            // it is of no use any more either way
        }
        synchronized (this) {
            newcomers.keySet().forEach(Door::close);
            newcomers.clear();
        }
    }

    static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // it is of no use any more either way
        }
    }
}
