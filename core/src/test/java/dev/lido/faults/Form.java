package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.AsyncResult;
import dev.lido.Fn1;
import dev.lido.Pool;
import dev.lido.PoolException;
import dev.lido.ResultIterator;
import java.util.ArrayList;
import java.util.List;

/** The calls; all items of one share a chunk where the call has chunks. */
enum Form {
    MAP("m", "map") {
        @Override
        <A, R> Call<R> begin(Pool pool, Fn1<A, R> function, List<A> items, Limit limit) {
            return new Together<>(
                    pool.mapAsync(function, items, o -> limit.on(o).chunksize(items.size())));
        }
    },
    IMAP("i", "imap") {
        @Override
        <A, R> Call<R> begin(Pool pool, Fn1<A, R> function, List<A> items, Limit limit) {
            return new OneByOne<>(pool.imap(function, items, o -> limit.on(o).chunksize(items.size())));
        }
    },
    IMAP_UNORDERED("u", "imapUnordered") {
        @Override
        <A, R> Call<R> begin(Pool pool, Fn1<A, R> function, List<A> items, Limit limit) {
            return new OneByOne<>(
                    pool.imapUnordered(function, items, o -> limit.on(o).chunksize(items.size())));
        }
    },
    APPLY("a", "applyAsync") {
        @Override
        <A, R> Call<R> begin(Pool pool, Fn1<A, R> function, List<A> items, Limit limit) {
            return new Apart<>(items.stream()
                    .map(item -> pool.applyAsync(function, item, limit::on))
                    .toList());
        }
    };

    /** What it is called in the matrix. */
    final String letter;

    /** What users call it. */
    final String title;

    Form(String letter, String title) {
        this.letter = letter;
        this.title = title;
    }

    /** Makes the call. */
    abstract <A, R> Call<R> begin(Pool pool, Fn1<A, R> function, List<A> items, Limit limit);

    /** Whether its caller gets results as they come, and a thread of the pool's writes its items. */
    boolean isLazy() {
        return this == IMAP || this == IMAP_UNORDERED;
    }

    /**
     * What came of a call.
     *
     * @param values in the order in which they came; none of a map that has an error
     * @param errors of items, or of the call
     * @param done how many items have ended
     */
    record Seen<R>(List<R> values, List<Throwable> errors, long done) {}

    /** A call that is under way. */
    interface Call<R> {
        /** Waits for its end. */
        Seen<R> await();

        /** Ends it as users do: cancels the result, closes the iterator. */
        void cancel();
    }

    private record Together<R>(AsyncResult<List<R>> result) implements Call<R> {
        @Override
        public Seen<R> await() {
            List<R> values = List.of();
            List<Throwable> errors = List.of();
            try {
                values = result.get(Stage.LONG);
            } catch (PoolException error) {
                errors = List.of(error);
                if (!result.errors().isEmpty()) { // else it is an error of the whole call
                    assertEquals(1, result.errors().size());
                    assertInstanceOf(error.getClass(), result.errors().get(0).error());
                }
            }
            return new Seen<>(values, errors, result.progress().done());
        }

        @Override
        public void cancel() {
            assertTrue(result.cancel());
        }
    }

    private record OneByOne<R>(ResultIterator<R> results) implements Call<R> {
        @Override
        public Seen<R> await() {
            var values = new ArrayList<R>();
            var errors = new ArrayList<Throwable>();
            try (results) {
                while (results.hasNext()) {
                    try {
                        values.add(results.next());
                    } catch (PoolException error) {
                        errors.add(error);
                    }
                }
                return new Seen<>(values, errors, results.progress().done());
            }
        }

        @Override
        public void cancel() {
            results.close();
        }
    }

    private record Apart<R>(List<AsyncResult<R>> results) implements Call<R> {
        @Override
        public Seen<R> await() {
            var values = new ArrayList<R>();
            var errors = new ArrayList<Throwable>();
            for (AsyncResult<R> result : results) {
                try {
                    values.add(result.get(Stage.LONG));
                } catch (PoolException error) {
                    errors.add(error);
                }
            }
            return new Seen<>(
                    values, errors, results.stream().filter(AsyncResult::ready).count());
        }

        @Override
        public void cancel() {
            results.forEach(result -> assertTrue(result.cancel()));
        }
    }
}
