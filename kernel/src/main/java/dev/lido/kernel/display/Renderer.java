package dev.lido.kernel.display;

/**
 * Decides what values of one type look like in a notebook. Libraries name theirs in
 * {@code META-INF/services/dev.lido.kernel.display.Renderer}.
 *
 * @param <T> the type; its subtypes are shown by it too
 */
public interface Renderer<T> {

    /** The type. */
    Class<T> type();

    /** A value of it as front ends show it; what it throws is told in place of the value. */
    Bundle render(T value);
}
