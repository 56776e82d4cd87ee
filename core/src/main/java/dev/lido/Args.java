package dev.lido;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Makes the tuples of arguments that {@code starmap} takes. */
public final class Args {

    private Args() {}

    /** Two arguments. */
    public record Two<A, B>(A a, B b) {}

    /** Three arguments. */
    public record Three<A, B, C>(A a, B b, C c) {}

    /** Four arguments. */
    public record Four<A, B, C, D>(A a, B b, C c, D d) {}

    /** Five arguments. */
    public record Five<A, B, C, D, E>(A a, B b, C c, D d, E e) {}

    /** A tuple of two arguments. */
    public static <A, B> Two<A, B> args(A a, B b) {
        return new Two<>(a, b);
    }

    /** A tuple of three arguments. */
    public static <A, B, C> Three<A, B, C> args(A a, B b, C c) {
        return new Three<>(a, b, c);
    }

    /** A tuple of four arguments. */
    public static <A, B, C, D> Four<A, B, C, D> args(A a, B b, C c, D d) {
        return new Four<>(a, b, c, d);
    }

    /** A tuple of five arguments. */
    public static <A, B, C, D, E> Five<A, B, C, D, E> args(A a, B b, C c, D d, E e) {
        return new Five<>(a, b, c, d, e);
    }

    /** Any number of arguments, for functions of the form {@link FnN}. */
    public static Object[] args(Object... any) {
        return any;
    }

    /** Pairs up two inputs, as Python's {@code zip} does; ends with the shorter one. */
    public static <A, B> List<Two<A, B>> zip(Iterable<? extends A> as, Iterable<? extends B> bs) {
        Objects.requireNonNull(as, "as");
        Objects.requireNonNull(bs, "bs");
        List<Two<A, B>> pairs = new ArrayList<>();
        Iterator<? extends A> a = as.iterator();
        Iterator<? extends B> b = bs.iterator();
        while (a.hasNext() && b.hasNext()) {
            pairs.add(new Two<>(a.next(), b.next()));
        }
        return pairs;
    }
}
