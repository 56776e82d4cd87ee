package dev.lido.bench;

import static dev.lido.bench.Goal.atLeast;
import static dev.lido.bench.Goal.atMost;
import static dev.lido.bench.Goal.faster;
import static dev.lido.bench.Goal.fasterThan;
import static dev.lido.bench.Goal.within;

import dev.lido.bench.Case.Work;
import java.util.ArrayList;
import java.util.List;

/** The cases in the order in which they are measured, and what Lido shall reach in each. */
final class Cases {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int[] CHUNKSIZES = {1, 10, 50, 100, 500, 1000};

    /** Cost shall not grow with numbers; what is less than this is noise and caches. */
    private static final double FLAT = 1.5;

    private final int processes;
    private final boolean quick;
    private final List<Case> cases = new ArrayList<>();

    private Cases(int processes, boolean quick) {
        this.processes = processes;
        this.quick = quick;
    }

    /** All of them, for pools of that size; smaller ones in a hurry. */
    static List<Case> all(int processes, boolean quick) {
        var made = new Cases(processes, quick);
        made.starts();
        made.messages();
        made.arrays();
        made.computing();
        made.generator();
        made.scale();
        return List.copyOf(made.cases);
    }

    private void starts() {
        add(Case.of("start_to_first_result_ms", "start", "new pool, first result, cold", work("start", 1, 0))
                .slow(0)
                .besides("limit-jvms")
                .toReach(within(1.6)));
        add(Case.of("warm_start_to_first_result_ms", "start", "the same, session up for 2 s", work("warm_start", 1, 0))
                .slow(0)
                .toReach(fasterThan(1, "multiprocessing-fork")));
        add(Case.of("shared_pool_first_result_ms", "start", "Pool.shared(), session up for 2 s", work("shared", 1, 0))
                .slow(0)
                .toReach(atMost(1)));
        add(Case.of("worker_rss_mib", "memory", "a worker's resident size at rest", work("memory", 1, 0))
                .in("MiB")
                .slow(0)
                .toReach(atMost(70)));
    }

    private void messages() {
        add(Case.of("apply_round_trip_us", "apply", "apply, there and back", work("apply", 1, 0))
                .in("us")
                .times(quick ? 200 : 1000)
                .besides("limit-socket")
                .toReach(fasterThan(4, "multiprocessing"), within(2.5)));
        for (int chunksize : CHUNKSIZES) {
            String title = "map 10,000, chunksize " + Numbers.grouped(chunksize);
            add(map("map_10k_chunksize_" + chunksize + "_ms", title, SMALL, chunksize)
                    .toReach(faster(chunksize == 1 ? 15 : 1)));
        }
        add(map("map_10k_chunksize_default_ms", "map 10,000, default chunks", SMALL, 0)
                .toReach(faster(2)));
        add(map("map_1M_default_ms", "map 1,000,000, default chunks", LARGE, 0).toReach(faster(4)));
        add(lazy("imap_10k_chunksize_1_ms", "imap 10,000, chunksize 1", "imap"));
        add(lazy("imap_unordered_10k_chunksize_1_ms", "imapUnordered 10,000, chunksize 1", "imap_unordered"));
        add(Case.of("apply_async_10k_ms", "async", "applyAsync 10,000, get all", work("apply_async", SMALL, 0))
                .toReach(faster(15)));
    }

    private static Case map(String name, String title, int items, int chunksize) {
        return Case.of(name, "map", title, work("map", items, chunksize)).besides("limit-stream", "limit-serial");
    }

    private static Case lazy(String name, String title, String kind) {
        return Case.of(name, "imap", title, work(kind, SMALL, 1)).toReach(faster(15));
    }

    private void arrays() {
        add(Case.of("echo_64MiB_ms", "array", "64 MiB of doubles there and back", work("echo", 1, 0))
                .besides("limit-memcpy")
                .toReach(faster(10), within(3)));
        var hundred = new Work("broadcast", 100, 1, quick ? 4 : 0);
        add(Case.of("broadcast_64MiB_100_items_ms", "array", "64 MiB to each of 100 items", hundred)
                .slow(0.1)
                .toReach(faster(50)));
    }

    private void computing() {
        double wanted = 0.97 * Math.min(processes, Runtime.getRuntime().availableProcessors());
        add(Case.of("cpu_speedup_over_serial", "cpu", "speed-up of CPU-bound items", work("cpu", 16 * processes, 0))
                .in("x")
                .moreIsBetter()
                .slow(0.1)
                .besides("limit-stream")
                .toReach(atLeast(wanted)));
        add(Case.of(
                        "uneven_default_over_best_x",
                        "uneven",
                        "uneven items: default / best chunks",
                        work("uneven", 1000, 0))
                .in("x")
                .slow(0.1)
                .toReach(atMost(1.05)));
    }

    private void generator() {
        int items = quick ? LARGE : 10 * LARGE;
        String title = "imap of " + Numbers.grouped(items) + " generated items";
        add(Case.of("imap_generator_items_per_s", "generator", title, work("generator", items, 0))
                .in("items/s")
                .moreIsBetter()
                .slow(0)
                .toReach(atLeast(300_000)));
        add(Case.of(
                        "imap_generator_heap_growth_mib",
                        "generator",
                        "growth of a heap of 64 MiB there",
                        work("growth", items, 0))
                .in("MiB")
                .slow(0)
                .toReach(atMost(2)));
    }

    private void scale() {
        family("workers", "map 100,000, workers: %", quick ? List.of(1, 4, 16) : List.of(1, 2, 4, 8, 16, 32, 64));
        family("items", "map % items", powers(1_000, quick ? LARGE : 10 * LARGE));
        family("in_flight", "% applyAsync in flight", powers(10, quick ? 100_000 : LARGE));
    }

    private void family(String kind, String title, List<Integer> sizes) {
        List<String> names =
                sizes.stream().map(size -> "scale_" + size + "_" + kind + "_us").toList();
        for (int i = 0; i < sizes.size(); i++) {
            int size = sizes.get(i);
            Case one = Case.of(names.get(i), "scale", title.replace("%", Numbers.grouped(size)), work(kind, size, 0))
                    .in("us");
            one = size >= 100_000 || kind.equals("workers") ? one.slow(0.1) : one;
            add(i < sizes.size() - 1 ? one : one.toReach(new Goal.Flat(FLAT, names)));
        }
    }

    private static List<Integer> powers(int first, int last) {
        var powers = new ArrayList<Integer>();
        for (long each = first; each <= last; each *= 10) {
            powers.add((int) each);
        }
        return powers;
    }

    private static Work work(String kind, int items, int chunksize) {
        return new Work(kind, items, chunksize, 0);
    }

    private void add(Case one) {
        cases.add(one);
    }
}
