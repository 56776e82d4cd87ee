package dev.lido.local;

import dev.lido.Pool;
import java.io.IOException;
import java.util.List;

/** A program with a pool, which says all that it can say of it: first its workers' pids, one a line. Ends with its input. */
final class SecretPoolMain {

    private SecretPoolMain() {}

    public static void main(String[] args) throws IOException {
        System.getLogger("test").log(System.Logger.Level.DEBUG, "all levels are logged");
        try (var pool = Pool.of(2)) {
            var result = pool.mapAsync(x -> x + 1, List.of(1, 2, 3));
            System.out.println(result.get());
            for (var worker : pool.status().workers()) {
                System.out.println("pid " + worker.id().pid());
            }
            System.out.println(pool + " " + pool.status() + " " + result + " " + result.progress());
            System.out.println("all said");
            System.in.read();
        }
    }
}
