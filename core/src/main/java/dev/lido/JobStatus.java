package dev.lido;

import java.time.Instant;

/**
 * A snapshot of a job, as the log of jobs keeps it.
 *
 * @param id counts the jobs of this JVM
 * @param name the name given by {@link CallOptions#name}, else the call and a number
 * @param call the call, such as {@code imap}
 * @param function what it runs, as its user knows it: a method reference as {@code Type::method}, a lambda by where it stands, such as
 *     {@code lambda in Main.main} or {@code lambda in In[3]}; empty where that has no name
 * @param lazy whether somebody must take its results for it to end, as with {@code imap}
 * @param state where it stands
 * @param started when it was called
 * @param progress its counts; the list of workers is empty
 * @param retried how often an item ran anew, because its worker died or {@link CallOptions#retryIf} said so
 * @param error its error in one line; empty if there is none
 */
public record JobStatus(
        long id,
        String name,
        String call,
        String function,
        boolean lazy,
        JobState state,
        Instant started,
        Progress progress,
        long retried,
        String error) {

    /** The same job in another state. */
    public JobStatus withState(JobState other) {
        return new JobStatus(id, name, call, function, lazy, other, started, progress, retried, error);
    }
}
