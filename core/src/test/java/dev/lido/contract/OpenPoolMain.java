package dev.lido.contract;

import dev.lido.Pool;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A driver of its own: opens a pool, prints its workers' pids, and ends without closing it, or never ends. */
final class OpenPoolMain {

    private OpenPoolMain() {}

    /** With an argument it waits to be killed. */
    public static void main(String[] args) throws InterruptedException {
        Pool pool = Pool.of(2);
        List<Integer> results = pool.map(x -> x + 1, List.of(1, 2), 1);
        var unused = pool.applyAsync(() -> {
            new CountDownLatch(1).await();
            return 1;
        });
        StringBuilder pids = new StringBuilder("workers " + results);
        pool.status().workers().forEach(w -> pids.append(' ').append(w.id().pid()));
        System.out.println(pids);
        if (args.length > 0) {
            new CountDownLatch(1).await();
        }
    }
}
