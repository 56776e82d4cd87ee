package dev.lido;

import java.io.Serializable;

/** An error of one item: which call, which item, which argument. */
public abstract class ItemException extends PoolException {

    private final Place place;
    private final String problem;

    ItemException(Place place, String problem, Throwable cause) {
        super(place + " " + problem, cause);
        this.place = place;
        this.problem = problem;
    }

    ItemException(ItemException same) {
        super(same.getMessage(), same.getCause());
        this.place = same.place;
        this.problem = same.problem;
    }

    @Override
    String reason() {
        return Failures.brief(getClass().getSimpleName() + ": " + problem);
    }

    /** The name of the job, such as {@code map-3}. */
    public String job() {
        return place.job();
    }

    /** The item's index in the input, from 0; -1 where the whole job is meant. */
    public long index() {
        return place.index();
    }

    /** The item as text, shortened; empty where the whole job is meant. */
    public String argument() {
        return place.argument();
    }

    /**
     * Where an error happened.
     *
     * @param job the job's name
     * @param index the item's index in the input, or -1 for the whole job
     * @param argument the item as text, shortened
     * @param tries what is to be said of earlier tries, or empty
     */
    record Place(String job, long index, String argument, String tries) implements Serializable {
        Place(String job, long index, String argument) {
            this(job, index, argument, "");
        }

        static Place whole(String job) {
            return new Place(job, -1, "");
        }

        Place after(String earlierTries) {
            return new Place(job, index, argument, earlierTries);
        }

        @Override
        public String toString() {
            return index < 0 ? job : job + ": item " + index + " (" + argument + ")" + tries;
        }
    }
}
