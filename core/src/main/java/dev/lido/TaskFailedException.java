package dev.lido;

/** The function threw; {@link #getCause()} is what it threw, with the worker's stack trace, or a {@link RemoteException}. */
public final class TaskFailedException extends ItemException {

    TaskFailedException(Place place, String problem, Throwable cause) {
        super(place, problem, cause);
    }

    private TaskFailedException(TaskFailedException same) {
        super(same);
    }

    /** What the function threw. */
    @Override
    String reason() {
        return Failures.brief(Failures.words(getCause()));
    }

    @Override
    PoolException again() {
        return new TaskFailedException(this);
    }
}
