package dev.lido.bench.peer;

/**
 * One line from the benchmark.
 *
 * @param kind what to do; {@code null} at the end of a case
 * @param items how many, or how many workers
 * @param chunksize 0 for the peer's own
 * @param runs at least so often
 * @param slow whether not more often, even if it is quick
 * @param warmUp for how many seconds it is done before it counts, the first time
 * @param quick whether the benchmark is in a hurry
 */
record Ask(String kind, int items, int chunksize, int runs, boolean slow, double warmUp, boolean quick) {}
