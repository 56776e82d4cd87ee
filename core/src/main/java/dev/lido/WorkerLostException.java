package dev.lido;

/** The worker died while it ran the item; the message says how, with the last lines of its standard error. */
public final class WorkerLostException extends ItemException {

    WorkerLostException(Place place, String problem, Throwable cause) {
        super(place, problem, cause);
    }

    private WorkerLostException(WorkerLostException same) {
        super(same);
    }

    @Override
    PoolException again() {
        return new WorkerLostException(this);
    }
}
