package dev.lido.local;

import java.time.Duration;

/** Terminates a session when this JVM exits, so that its directory goes too. Holds the session only while it runs. */
final class ExitHook {

    /** How long the exit of this JVM may be held up. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Thread thread;

    ExitHook(LocalSession session) {
        this.thread = new Thread(() -> end(session), "lido-exit");
    }

    /**
     * Begins.
     *
     * @throws IllegalStateException if this JVM is ending
     */
    void add() {
        try {
            Runtime.getRuntime().addShutdownHook(thread);
        } catch (IllegalStateException ending) {
            throw new IllegalStateException("this JVM is ending: it opens no more pools", ending);
        }
    }

    void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException e) {
            // this JVM is exiting
        }
    }

    private static void end(LocalSession session) {
        session.terminate();
        try {
            session.awaitEnd(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
