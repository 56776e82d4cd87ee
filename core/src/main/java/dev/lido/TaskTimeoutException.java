package dev.lido;

/**
 * The item ran past {@link CallOptions#timeout} and was stopped; or the job past {@link CallOptions#totalTimeout}, with {@link #index}
 * -1 where it is the error of the whole job.
 */
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
