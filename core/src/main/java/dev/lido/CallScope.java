package dev.lido;

import dev.lido.CallPlace.Scope;
import dev.lido.spi.ItemFunction;
import java.util.concurrent.Executor;

/** Runs code of a call in the call's scope, whichever thread it is that runs it. Thread-safe. */
final class CallScope {

    /** Where there is nothing to bring: costs nothing. */
    static final Scope NONE = () -> () -> {};

    private CallScope() {}

    /** These threads, but what they run is in that scope. */
    static Executor threads(Scope scope, Executor threads) {
        return scope == NONE ? threads : work -> threads.execute(work(scope, work));
    }

    /** This work, but in that scope. */
    static Runnable work(Scope scope, Runnable work) {
        return scope == NONE
                ? work
                : () -> {
                    Runnable leave = scope.enter();
                    try {
                        work.run();
                    } finally {
                        leave.run();
                    }
                };
    }

    /** This function, but in that scope; for use in this process. */
    static ItemFunction function(Scope scope, ItemFunction function) {
        return scope == NONE
                ? function
                : item -> {
                    Runnable leave = scope.enter();
                    try {
                        return function.call(item);
                    } finally {
                        leave.run();
                    }
                };
    }
}
