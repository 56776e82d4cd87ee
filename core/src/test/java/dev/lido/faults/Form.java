package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lido.AsyncResult;
import dev.lido.Pool;
import dev.lido.PoolException;
import dev.lido.ResultIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The calls; all items of one share a chunk where the call has chunks. */
enum Form {
    MAP {
        @Override
        Seen call(Pool pool, List<Trap> items, Limit limit) {
            AsyncResult<List<Trap>> result =
                    pool.mapAsync(Trap::run, items, o -> limit.on(o).chunksize(items.size()));
            var seen = new Seen();
            try {
                result.get().forEach(seen::value);
            } catch (PoolException error) {
                seen.error(error);
                if (result.errors().isEmpty()) {
                    return seen; // of the whole call
                }
                var first = result.errors().get(0);
                assertInstanceOf(error.getClass(), first.error());
                assertEquals(1, result.errors().size());
                assertEquals(items.size(), result.progress().done());
                IntStream.range(0, items.size()).filter(i -> i != first.index()).forEach(seen.numbers()::add);
            }
            return seen;
        }
    },
    IMAP {
        @Override
        Seen call(Pool pool, List<Trap> items, Limit limit) {
            return all(pool.imap(Trap::run, items, o -> limit.on(o).chunksize(items.size())));
        }
    },
    IMAP_UNORDERED {
        @Override
        Seen call(Pool pool, List<Trap> items, Limit limit) {
            return all(pool.imapUnordered(Trap::run, items, o -> limit.on(o).chunksize(items.size())));
        }
    },
    APPLY {
        @Override
        Seen call(Pool pool, List<Trap> items, Limit limit) {
            List<AsyncResult<Trap>> results = items.stream()
                    .map(item -> pool.applyAsync(Trap::run, item, limit::on))
                    .toList();
            var seen = new Seen();
            for (AsyncResult<Trap> result : results) {
                try {
                    seen.value(result.get());
                } catch (PoolException error) {
                    seen.error(error);
                }
            }
            return seen;
        }
    };

    /** What came of a call. */
    record Seen(List<Integer> numbers, List<Throwable> errors) {
        Seen() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void value(Trap trap) {
            numbers.add(trap.number());
        }

        void error(Throwable error) {
            errors.add(error);
        }
    }

    /** Calls, without a limit to the waiting itself, and says what came of it. */
    abstract Seen call(Pool pool, List<Trap> items, Limit limit);

    private static Seen all(ResultIterator<Trap> results) {
        var seen = new Seen();
        try (results) {
            while (results.hasNext()) {
                try {
                    seen.value(results.next());
                } catch (PoolException error) {
                    seen.error(error);
                }
            }
        }
        return seen;
    }
}
