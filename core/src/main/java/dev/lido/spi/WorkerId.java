package dev.lido.spi;

import java.io.Serializable;

/**
 * A worker's name.
 *
 * @param number counts from 1 in a session; a replacement has a new one
 * @param pid its process, or 0 where it is none of its own
 */
public record WorkerId(int number, long pid) implements Serializable {

    /** Where there was to be a worker and none came to be. */
    public static final WorkerId NOBODY = new WorkerId(0, 0);

    @Override
    public String toString() {
        return pid == 0 ? "w" + number : "w" + number + " (pid " + pid + ")";
    }
}
