package dev.lido;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;

/** A job's input, read once, in order. For one thread at a time. */
final class Source {

    private final Iterable<?> items;
    private final long size;
    private Iterator<?> iterator;
    private Throwable failure;
    private long read;

    private Source(Iterable<?> items, long size) {
        this.items = items;
        this.size = size;
    }

    /**
     * An input that is read to its end now, as {@code map} does; what the input throws is kept for {@link #failure}.
     *
     * @param check is told how many items there are, before each one, and throws if no more are to be read
     */
    static Source listed(Iterable<?> items, LongConsumer check) {
        if (items instanceof Items.Snapshot && items instanceof Collection<?> list) {
            return new Source(items, list.size());
        }
        List<Object> copy = new ArrayList<>();
        Throwable failure = null;
        try {
            if (items instanceof Collection<?> list) {
                copy.addAll(list);
            } else {
                for (Iterator<?> all = iterator(items); all.hasNext(); ) {
                    check.accept(copy.size());
                    copy.add(all.next());
                }
            }
        } catch (Throwable thrown) {
            failure = thrown;
        }
        var source = new Source(copy, copy.size());
        source.failure = failure;
        return source;
    }

    /** An input that is read when its items are wanted; a collection's size is trusted for progress alone. */
    static Source lazy(Iterable<?> items) {
        return new Source(items, items instanceof Collection<?> list ? list.size() : -1);
    }

    /** The number of items; -1 if it is not known. */
    long size() {
        return size;
    }

    /** The number of items that are not yet read; -1 if it is not known. */
    long remaining() {
        return size < 0 ? -1 : Math.max(0, size - read);
    }

    /** Whether all items of a listed input are plain. */
    boolean isPlain() {
        return Plain.areAll(items);
    }

    /** An item of a listed input, whether it is read or not. */
    Object item(long index) {
        return ((List<?>) items).get((int) index);
    }

    /** Reads so many items, fewer only where the input ends or throws. */
    List<Object> take(int most) {
        List<Object> taken = new ArrayList<>((int) Math.min(most, size < 0 ? 1024 : remaining()));
        try {
            if (iterator == null && failure == null) {
                iterator = iterator(items);
            }
            while (failure == null && taken.size() < most && iterator.hasNext()) {
                taken.add(iterator.next());
            }
        } catch (Throwable thrown) {
            failure = thrown;
        }
        read += taken.size();
        return taken;
    }

    private static Iterator<?> iterator(Iterable<?> items) {
        return Objects.requireNonNull(items.iterator(), "items.iterator() gave null");
    }

    /** The input ends where it is, for this reason. */
    void fail(Throwable reason) {
        failure = reason;
    }

    /** What the input threw, or null. */
    Throwable failure() {
        return failure;
    }
}
