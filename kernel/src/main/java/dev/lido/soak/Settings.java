package dev.lido.soak;

import dev.lido.CallOptions;
import java.time.Duration;

/**
 * The options of a job.
 *
 * @param name the job's name
 * @param chunksize 0 for the default
 * @param limit how long an item may run, or null
 * @param retries how often an item whose worker died is run anew
 * @param failFast whether the first error ends the job
 */
record Settings(String name, int chunksize, Duration limit, int retries, boolean failFast) {

    <R> CallOptions<R> on(CallOptions<R> defaults) {
        CallOptions<R> options = defaults.name(name).retries(retries);
        options = chunksize > 0 ? options.chunksize(chunksize) : options;
        options = limit != null ? options.timeout(limit) : options;
        return failFast ? options.failFast() : options;
    }
}
