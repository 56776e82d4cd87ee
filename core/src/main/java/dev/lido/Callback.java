package dev.lido;

import dev.lido.CallOptions.Settings;

/**
 * How a job with callbacks ends: with a value, or with an error if there is one.
 *
 * @param job the job's name
 * @param completion what becomes ready when the callback has returned
 * @param settings where the callbacks are
 * @param value the value
 * @param error the error, or null
 * @param <R> what the job gives
 */
record Callback<R>(String job, Completion<R> completion, Settings settings, R value, Throwable error) {

    /** Whether there is one for this end. */
    boolean isWanted() {
        return error == null ? settings.callback != null : settings.errorCallback != null;
    }

    /** Calls the one that fits, and makes the job ready: what it throws is the job's error. */
    void call() {
        Throwable end = error;
        try {
            run();
        } catch (Throwable thrown) {
            end = thrown;
            if (error != null && error != thrown) {
                thrown.addSuppressed(error);
            }
        } finally {
            completion.end(value, end);
        }
    }

    @SuppressWarnings("unchecked") // CallOptions<R> took an Action1<? super R>
    private void run() throws Throwable {
        if (error == null) {
            ((Action1<? super R>) settings.callback).run(value);
        } else {
            settings.errorCallback.run(error);
        }
    }

    /** Makes the job ready without a callback. */
    void skip() {
        completion.end(value, error);
    }
}
