package dev.lido.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The processes of all peers, each started at its first turn. They are ended by another thread, too, at Ctrl-C. */
final class Field implements AutoCloseable {

    private final Setting setting;

    /** Guarded by this; so is {@link #closed}. */
    private final Map<String, PeerProcess> processes = new LinkedHashMap<>();

    private boolean closed;

    private final Map<String, String> missing = new LinkedHashMap<>();
    private final Map<String, String> present = new LinkedHashMap<>();

    Field(Setting setting) {
        this.setting = setting;
    }

    /** Where this JVM is ending, waits for that: nothing shall be started or told any more. */
    void stopIfClosed() throws InterruptedException {
        boolean ending;
        synchronized (this) {
            ending = closed;
        }
        if (ending) {
            new CountDownLatch(1).await();
        }
    }

    /** The peer's process, or {@code null} if it is missing; a new one if the last has ended. */
    PeerProcess of(String peer) throws IOException, InterruptedException {
        PeerProcess known = known(peer);
        if (missing.containsKey(peer) || (known != null && known.isAlive())) {
            return known;
        }
        PeerProcess started;
        try {
            started = PeerProcess.start(peer, setting);
        } catch (IOException e) {
            missing.put(peer, e.getMessage());
            return null;
        }
        if (started.missing() != null) {
            missing.put(peer, started.missing());
            started.close();
            return null;
        }
        present.put(peer, started.what());
        keep(peer, started);
        return started;
    }

    private synchronized PeerProcess known(String peer) {
        return processes.get(peer);
    }

    private synchronized void keep(String peer, PeerProcess started) {
        processes.put(peer, started);
        if (closed) {
            started.close();
        }
    }

    /** Why peers were not measured, by their names. */
    Map<String, String> missing() {
        return missing;
    }

    /** What was measured, by names. */
    Map<String, String> present() {
        return present;
    }

    void endCase() throws InterruptedException {
        List<PeerProcess> all;
        synchronized (this) {
            all = new ArrayList<>(processes.values());
        }
        for (PeerProcess each : all) {
            if (each.isAlive()) {
                each.endCase();
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        List<Thread> ends = processes.values().stream()
                .map(each -> new Thread(each::close, "bench-end"))
                .toList();
        ends.forEach(Thread::start);
        for (Thread end : ends) {
            try {
                end.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
