package dev.lido.soak;

import java.util.Arrays;
import java.util.List;

/** What is done to a pool, by an item, by the caller or from outside. */
enum Fault {
    /** An item that only computes. */
    NONE(Where.ITEM, "plain items"),
    THROW(Where.ITEM, "throws"),
    EXIT(Where.ITEM, "exits"),
    HALT(Where.ITEM, "halts"),
    /** An item that kills its own process. */
    KILL(Where.ITEM, "self-kills"),
    OVERFLOW(Where.ITEM, "stack overflows"),
    SLEEP(Where.ITEM, "long sleeps"),
    LOOP(Where.ITEM, "endless loops"),
    /** An item whose result cannot travel. */
    UNSENDABLE(Where.ITEM, "unsendable results"),
    LARGE(Where.ITEM, "large results"),
    PRINT(Where.ITEM, "prints"),

    CANCEL(Where.CALL, "cancels"),
    INTERRUPT(Where.CALL, "interrupts"),
    /** An iterator that is closed before its end. */
    ABANDON(Where.CALL, "closed iterators"),

    WORKER_KILL(Where.POOL, "killed workers"),
    SHUTDOWN(Where.POOL, "shutdowns"),
    CLOSE(Where.POOL, "closes"),
    TERMINATE(Where.POOL, "terminates");

    private enum Where {
        ITEM,
        CALL,
        POOL
    }

    private final Where where;
    private final String plural;

    Fault(Where where, String plural) {
        this.where = where;
        this.plural = plural;
    }

    /** Those that items commit. */
    static List<Fault> ofItems() {
        return Arrays.stream(values())
                .filter(fault -> fault.where == Where.ITEM && fault != NONE)
                .toList();
    }

    /** Whether it costs the item its result. */
    boolean fails() {
        return where == Where.ITEM && this != NONE && this != LARGE && this != PRINT;
    }

    /** Whether only a time-out ends it. */
    boolean endless() {
        return this == SLEEP || this == LOOP;
    }

    /** Whether it ends the worker by itself. */
    boolean lethal() {
        return this == EXIT || this == HALT || this == KILL;
    }

    String plural() {
        return plural;
    }
}
