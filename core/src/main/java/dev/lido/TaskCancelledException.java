package dev.lido;

/** The job was cancelled, or the thread that waited for it was interrupted. */
public final class TaskCancelledException extends PoolException {

    TaskCancelledException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    PoolException again() {
        return new TaskCancelledException(getMessage(), getCause());
    }
}
