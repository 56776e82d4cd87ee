/**
 * The soak behind {@code scripts/lido soak}: random jobs with random faults on real worker JVMs, a model of what may come of
 * them, and a count of what did not.
 *
 * <pre>
 *   Planner ─▶ Plan ─▶ Driver ─▶ Caller ─▶ a pool of the Arena ─▶ Sighting ─▶ Judge (asks the Model) ─▶ Tally
 *                                             ▲
 *                               Saboteur ─────┘ kills workers, ends pools
 * </pre>
 *
 * <p>{@code Cycles} is another way to look for leaks: one pool after the other, each with one small call.
 *
 * <p>What a job is follows from the seed and the job's number alone, so that it can be made again; when its workers are killed and
 * its pool is ended does not. Threads: some drivers, one saboteur, and the main thread, which looks for what hangs and tells how far
 * it is.
 */
package dev.lido.soak;
