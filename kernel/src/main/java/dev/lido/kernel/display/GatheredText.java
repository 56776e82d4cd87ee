package dev.lido.kernel.display;

/**
 * What a cell prints, gathered for a moment: a message for each line would take seconds for what a loop prints. Thread-safe; text is
 * sent in the order in which it was printed.
 */
public final class GatheredText {

    private static final int SEND_FROM = 8 << 10;

    /** Sends text of one of the standard streams. */
    @FunctionalInterface
    public interface Sender {
        /** Sends it now; must neither throw nor wait for a front end. */
        void send(boolean error, String text);
    }

    private final Sender sender;
    private final OutputClock clock;
    private final StringBuilder gathered = new StringBuilder();

    /** Which stream the gathered text is of. Guarded by this, as is the text. */
    private boolean gatheredError;

    /** Gathers for that sender, with the time of that clock. */
    public GatheredText(Sender sender, OutputClock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /** Adds text; it is sent soon, or now if it is much. */
    public void print(boolean error, String text) {
        boolean first;
        synchronized (this) {
            if (error != gatheredError) {
                flush();
                gatheredError = error;
            }
            first = gathered.length() == 0;
            gathered.append(text);
            if (gathered.length() >= SEND_FROM) {
                flush();
                return;
            }
        }
        if (first && !text.isEmpty()) {
            clock.flushSoon(this);
        }
    }

    /** Sends what was gathered. */
    public synchronized void flush() {
        if (gathered.length() > 0) {
            String text = gathered.toString();
            gathered.setLength(0);
            sender.send(gatheredError, text);
        }
    }
}
