package dev.lido;

import dev.lido.spi.Death;

/** The worker died while it ran the item; the message says how, with the last lines of its standard error, and {@link #death} too. */
public final class WorkerLostException extends ItemException {

    private final Death death;

    WorkerLostException(Place place, String problem, Death death) {
        super(place, problem, null);
        this.death = death;
    }

    private WorkerLostException(WorkerLostException same) {
        super(same);
        this.death = same.death;
    }

    /** Who died and of what; its last lines, its memory at its last report, and the JVM's crash log if it left one. */
    public Death death() {
        return death;
    }

    @Override
    PoolException again() {
        return new WorkerLostException(this);
    }
}
