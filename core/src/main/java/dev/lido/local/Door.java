package dev.lido.local;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The session's socket: accepts whoever comes and hands each to a thread of its own, so that one that is silent delays
 * nobody. Only so many may stand in the door at once: where more come, whoever has said nothing for longest makes room, and
 * meanwhile the others wait outside, in the order of their coming. Thread-safe.
 */
final class Door {

    /** How long a newcomer may take to show the secret. */
    private static final long HANDSHAKE_NANOS = 5_000_000_000L;

    /** As many newcomers at once: each costs a thread and a file descriptor, of which a process may have as few as 1024. */
    static final int CROWD = 128;

    /** How long a newcomer may take where others wait for its place. A worker connects when it has its words ready. */
    private static final long CROWDED_NANOS = 250_000_000;

    /** Until the next try, when a connection could not be accepted. */
    private static final long AFTER_FAILURE_NANOS = 20_000_000;

    private final ServerSocketChannel server;

    /** Newcomers in the order of their coming, each with when (in System.nanoTime) that was. Guarded by this. */
    private final Map<SocketChannel, Long> newcomers = new LinkedHashMap<>();

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
                makeRoom();
                var channel = server.accept();
                if (!enter(channel)) {
                    return;
                }
                arrived.run();
                DaemonThread.start("lido-link", () -> visitor.accept(channel));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException | Error e) {
                // closed, as the session has ended; or there is no file descriptor or thread left just now
                LockSupport.parkNanos(AFTER_FAILURE_NANOS);
                shutOutEldest();
            }
        }
    }

    /** Waits until there is room for one more newcomer, and sees to it that there will be. */
    private synchronized void makeRoom() throws InterruptedException {
        while (newcomers.size() >= CROWD && server.isOpen()) {
            long left = shutOutEldest();
            if (left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
    }

    /**
     * The newcomer that is here for longest makes room, if it has had its time.
     *
     * @return nanoseconds until it will have had it; 0 if it went, or there is none
     */
    private synchronized long shutOutEldest() {
        var entries = newcomers.entrySet().iterator();
        if (!entries.hasNext()) {
            return 0;
        }
        var eldest = entries.next();
        long left = eldest.getValue() + CROWDED_NANOS - System.nanoTime();
        if (left > 0) {
            return left;
        }
        lastRefusal = "too many others had connected and said nothing";
        close(eldest.getKey());
        entries.remove();
        return 0;
    }

    /** Whoever comes in the very moment of the closing is shut out here, since {@link #close} may have looked before. */
    private synchronized boolean enter(SocketChannel channel) {
        if (!server.isOpen()) {
            close(channel);
            return false;
        }
        newcomers.put(channel, System.nanoTime());
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

    /**
     * This one is no newcomer any more.
     *
     * @return whether it was one, and has not been shut out
     */
    synchronized boolean forget(SocketChannel channel) {
        notifyAll();
        return newcomers.remove(channel) != null;
    }

    /**
     * Shuts out newcomers that took too long.
     *
     * @return nanoseconds until the next one will have, or {@link Long#MAX_VALUE}
     */
    synchronized long shutOut() {
        long now = System.nanoTime();
        for (var entries = newcomers.entrySet().iterator(); entries.hasNext(); ) {
            var eldest = entries.next();
            long left = eldest.getValue() + HANDSHAKE_NANOS - now;
            if (left > 0) {
                return left; // the others came later
            }
            lastRefusal = "the other end said nothing for " + HANDSHAKE_NANOS / 1_000_000_000 + " s";
            close(eldest.getKey());
            entries.remove();
        }
        return Long.MAX_VALUE;
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
            notifyAll();
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
