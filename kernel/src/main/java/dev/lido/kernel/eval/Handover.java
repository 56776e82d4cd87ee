package dev.lido.kernel.eval;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Where the source of a declaration finds the object that it declares; each is taken once. Thread-safe. */
public final class Handover {

    private static final Object NULL = new Object();
    private static final AtomicLong TICKETS = new AtomicLong();
    private static final Map<Long, Object> VALUES = new ConcurrentHashMap<>();

    private Handover() {}

    static long put(Object value) {
        long ticket = TICKETS.incrementAndGet();
        VALUES.put(ticket, value == null ? NULL : value);
        return ticket;
    }

    /** Keeps the object no longer, whether it was taken or not: the source that was to take it is gone. */
    static void drop(long ticket) {
        VALUES.remove(ticket);
    }

    /** How many objects wait to be taken. */
    static int waiting() {
        return VALUES.size();
    }

    /**
     * The object, which is then no longer kept here. Called by the source that {@link Session#declare} makes.
     *
     * @throws IllegalStateException if it was taken before
     */
    public static Object take(long ticket) {
        Object value = VALUES.remove(ticket);
        if (value == null) {
            throw new IllegalStateException("value " + ticket + " was taken before");
        }
        return value == NULL ? null : value;
    }
}
