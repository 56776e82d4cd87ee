package dev.lido;

import dev.lido.CallOptions.Settings;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs callbacks, one at a time, on a thread of their own. Thread-safe. */
final class Callbacks {

    private final ExecutorService thread;
    private final Set<Thread> own = ConcurrentHashMap.newKeySet();

    Callbacks(String pool) {
        var one = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new Daemons(pool + "-callbacks"));
        one.allowCoreThreadTimeOut(true);
        thread = one;
    }

    /** Ends a job: calls the callback that fits, if there is one, in that scope, then makes the job ready. */
    <R> void end(Completion<R> completion, Settings settings, CallPlace.Scope scope, R value, Throwable error) {
        if (error == null ? settings.callback == null : settings.errorCallback == null) {
            completion.end(value, error);
        } else {
            thread.execute(CallScope.work(scope, () -> callAndEnd(completion, settings, value, error)));
        }
    }

    /** Whether the current thread is the one that runs this pool's callbacks. */
    boolean isOwnThread() {
        return own.contains(Thread.currentThread());
    }

    private <R> void callAndEnd(Completion<R> completion, Settings settings, R value, Throwable error) {
        Throwable end = error;
        own.add(Thread.currentThread());
        try {
            call(settings, value, error);
        } catch (Throwable thrown) {
            end = thrown;
            if (error != null && error != thrown) {
                thrown.addSuppressed(error);
            }
        } finally {
            own.remove(Thread.currentThread());
            completion.end(value, end);
        }
    }

    @SuppressWarnings("unchecked") // CallOptions<R> took an Action1<? super R>
    private static <R> void call(Settings settings, R value, Throwable error) throws Throwable {
        if (error == null) {
            ((Action1<? super R>) settings.callback).run(value);
        } else {
            settings.errorCallback.run(error);
        }
    }
}
