package dev.lido.spi;

import java.lang.System.Logger.Level;

/** Logs what failed, for threads that must go on: a log writes to streams that may be anybody's, and throw. Thread-safe. */
public final class FaultLog {

    private FaultLog() {}

    /** Tells of a fault; if the log fails too, nobody is told. */
    public static void tell(Level level, String what, Throwable fault) {
        try {
            System.getLogger("dev.lido").log(level, what, fault);
        } catch (RuntimeException | Error unheard) {
            // then nobody is told
        }
    }
}
