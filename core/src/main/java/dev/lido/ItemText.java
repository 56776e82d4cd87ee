package dev.lido;

import java.lang.ref.WeakReference;

/**
 * What an item was, as short text, for those who ask after it has run. Never holds an item: plain values are put into words at once,
 * others, whose words are the user's code, when somebody asks, if they are still in use elsewhere, as the items of a list are.
 * Thread-safe.
 */
final class ItemText {

    private final WeakReference<Object> item;

    /** Null until somebody has asked. */
    private volatile String text;

    private ItemText(WeakReference<Object> item, String text) {
        this.item = item;
        this.text = text;
    }

    static ItemText of(Object item) {
        return isPlain(item)
                ? new ItemText(null, Failures.shortened(item))
                : new ItemText(new WeakReference<>(item), null);
    }

    /** Whether its words are few, and no user code makes them. */
    private static boolean isPlain(Object item) {
        return Plain.is(item) || item.getClass().isArray();
    }

    /** The item as text, at most 80 characters; empty if it is gone. Whatever the item's own {@code toString()} does, soon. */
    String text() {
        if (text == null) {
            Object held = item.get();
            text = held == null ? "" : UserWords.of(held);
        }
        return text;
    }
}
