package dev.lido.soak;

import java.io.Serializable;
import java.util.List;

/**
 * What the function of a job captures.
 *
 * @param factor differs from job to job, so that an answer of another job is seen to be one
 * @param terms are added up
 */
record Formula(long factor, List<Long> terms) implements Serializable {

    long value(int salt) {
        long value = factor * salt;
        for (long term : terms) {
            value += term;
        }
        return value;
    }
}
