package dev.lido;

/** The item ran past {@link CallOptions#timeout} and was stopped. */
public final class TaskTimeoutException extends ItemException {

    TaskTimeoutException(Place place, String problem, Throwable cause) {
        super(place, problem, cause);
    }

    private TaskTimeoutException(TaskTimeoutException same) {
        super(same);
    }

    @Override
    PoolException again() {
        return new TaskTimeoutException(this);
    }
}
