package dev.lido;

import java.util.List;
import java.util.function.UnaryOperator;

/** What each public call comes to: the user's function in the workers' form, its input, and what the caller gets. */
@SuppressWarnings("checkstyle:ParameterNumber") // a function of five arguments needs seven here
abstract sealed class PoolCalls
        implements MapCalls,
                MapAsyncCalls,
                OutcomeCalls,
                OutcomeAsyncCalls,
                ImapCalls,
                ImapUnorderedCalls,
                ForEachCalls,
                ForEachAsyncCalls,
                StarmapCalls,
                StarmapMoreCalls,
                StarmapAsyncCalls,
                StarmapMoreAsyncCalls,
                ApplyCalls,
                ApplyAsyncCalls
        permits Pool {

    /** Begins this pool's jobs. */
    abstract Jobs jobs();

    @Override
    public <T, R> List<R> map(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, UnaryOperator<CallOptions<List<R>>> options) {
        return jobs().list("map", new Calls.Call1(f), items, options).get();
    }

    @Override
    public <T, R> AsyncResult<List<R>> mapAsync(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, UnaryOperator<CallOptions<List<R>>> options) {
        return jobs().list("mapAsync", new Calls.Call1(f), items, options);
    }

    @Override
    public <T, R> List<Outcome<R>> mapOutcomes(
            Fn1<? super T, ? extends R> f,
            Iterable<? extends T> items,
            UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return jobs().outcomes("mapOutcomes", new Calls.Call1(f), items, options)
                .get();
    }

    @Override
    public <T, R> AsyncResult<List<Outcome<R>>> mapOutcomesAsync(
            Fn1<? super T, ? extends R> f,
            Iterable<? extends T> items,
            UnaryOperator<CallOptions<List<Outcome<R>>>> options) {
        return jobs().outcomes("mapOutcomesAsync", new Calls.Call1(f), items, options);
    }

    @Override
    public <T, R> ResultIterator<R> imap(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, UnaryOperator<CallOptions<R>> options) {
        return jobs().lazy("imap", new Calls.Call1(f), items, options);
    }

    @Override
    public <T, R> ResultIterator<R> imapUnordered(
            Fn1<? super T, ? extends R> f, Iterable<? extends T> items, UnaryOperator<CallOptions<R>> options) {
        return jobs().lazy("imapUnordered", new Calls.Call1(f), items, options);
    }

    @Override
    public <T> void forEach(
            Action1<? super T> f, Iterable<? extends T> items, UnaryOperator<CallOptions<Void>> options) {
        jobs().nothing("forEach", new Calls.Run1(f), items, options).get();
    }

    @Override
    public <T> AsyncResult<Void> forEachAsync(
            Action1<? super T> f, Iterable<? extends T> items, UnaryOperator<CallOptions<Void>> options) {
        return jobs().nothing("forEachAsync", new Calls.Run1(f), items, options);
    }

    @Override
    public <A, B, R> List<R> starmap(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterable<? extends Args.Two<? extends A, ? extends B>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return jobs().list("starmap", new Calls.Call2(f), items, options).get();
    }

    @Override
    public <A, B, C, R> List<R> starmap(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterable<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return jobs().list("starmap", new Calls.Call3(f), items, options).get();
    }

    @Override
    public <A, B, C, D, R> List<R> starmap(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return jobs().list("starmap", new Calls.Call4(f), items, options).get();
    }

    @Override
    public <A, B, C, D, E, R> List<R> starmap(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return jobs().list("starmap", new Calls.Call5(f), items, options).get();
    }

    @Override
    public <R> List<R> starmap(
            FnN<? extends R> f, Iterable<Object[]> items, UnaryOperator<CallOptions<List<R>>> options) {
        return jobs().list("starmap", new Calls.CallN(f), items, options).get();
    }

    @Override
    public <A, B, R> AsyncResult<List<R>> starmapAsync(
            Fn2<? super A, ? super B, ? extends R> f,
            Iterable<? extends Args.Two<? extends A, ? extends B>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return jobs().list("starmapAsync", new Calls.Call2(f), items, options);
    }

    @Override
    public <A, B, C, R> AsyncResult<List<R>> starmapAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f,
            Iterable<? extends Args.Three<? extends A, ? extends B, ? extends C>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return jobs().list("starmapAsync", new Calls.Call3(f), items, options);
    }

    @Override
    public <A, B, C, D, R> AsyncResult<List<R>> starmapAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            Iterable<? extends Args.Four<? extends A, ? extends B, ? extends C, ? extends D>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return jobs().list("starmapAsync", new Calls.Call4(f), items, options);
    }

    @Override
    public <A, B, C, D, E, R> AsyncResult<List<R>> starmapAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            Iterable<? extends Args.Five<? extends A, ? extends B, ? extends C, ? extends D, ? extends E>> items,
            UnaryOperator<CallOptions<List<R>>> options) {
        return jobs().list("starmapAsync", new Calls.Call5(f), items, options);
    }

    @Override
    public <R> AsyncResult<List<R>> starmapAsync(
            FnN<? extends R> f, Iterable<Object[]> items, UnaryOperator<CallOptions<List<R>>> options) {
        return jobs().list("starmapAsync", new Calls.CallN(f), items, options);
    }

    @Override
    public <R> R apply(Fn0<? extends R> f, UnaryOperator<CallOptions<R>> options) {
        return jobs().single("apply", new Calls.Call0(f), null, options).get();
    }

    @Override
    public <A, R> R apply(Fn1<? super A, ? extends R> f, A a, UnaryOperator<CallOptions<R>> options) {
        return jobs().single("apply", new Calls.Call1(f), a, options).get();
    }

    @Override
    public <A, B, R> R apply(
            Fn2<? super A, ? super B, ? extends R> f, A a, B b, UnaryOperator<CallOptions<R>> options) {
        return jobs().single("apply", new Calls.Call2(f), Args.args(a, b), options)
                .get();
    }

    @Override
    public <A, B, C, R> R apply(
            Fn3<? super A, ? super B, ? super C, ? extends R> f, A a, B b, C c, UnaryOperator<CallOptions<R>> options) {
        return jobs().single("apply", new Calls.Call3(f), Args.args(a, b, c), options)
                .get();
    }

    @Override
    public <A, B, C, D, R> R apply(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            A a,
            B b,
            C c,
            D d,
            UnaryOperator<CallOptions<R>> options) {
        return jobs().single("apply", new Calls.Call4(f), Args.args(a, b, c, d), options)
                .get();
    }

    @Override
    public <A, B, C, D, E, R> R apply(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            A a,
            B b,
            C c,
            D d,
            E e,
            UnaryOperator<CallOptions<R>> options) {
        return jobs().single("apply", new Calls.Call5(f), Args.args(a, b, c, d, e), options)
                .get();
    }

    @Override
    public <R> AsyncResult<R> applyAsync(Fn0<? extends R> f, UnaryOperator<CallOptions<R>> options) {
        return jobs().single("applyAsync", new Calls.Call0(f), null, options);
    }

    @Override
    public <A, R> AsyncResult<R> applyAsync(Fn1<? super A, ? extends R> f, A a, UnaryOperator<CallOptions<R>> options) {
        return jobs().single("applyAsync", new Calls.Call1(f), a, options);
    }

    @Override
    public <A, B, R> AsyncResult<R> applyAsync(
            Fn2<? super A, ? super B, ? extends R> f, A a, B b, UnaryOperator<CallOptions<R>> options) {
        return jobs().single("applyAsync", new Calls.Call2(f), Args.args(a, b), options);
    }

    @Override
    public <A, B, C, R> AsyncResult<R> applyAsync(
            Fn3<? super A, ? super B, ? super C, ? extends R> f, A a, B b, C c, UnaryOperator<CallOptions<R>> options) {
        return jobs().single("applyAsync", new Calls.Call3(f), Args.args(a, b, c), options);
    }

    @Override
    public <A, B, C, D, R> AsyncResult<R> applyAsync(
            Fn4<? super A, ? super B, ? super C, ? super D, ? extends R> f,
            A a,
            B b,
            C c,
            D d,
            UnaryOperator<CallOptions<R>> options) {
        return jobs().single("applyAsync", new Calls.Call4(f), Args.args(a, b, c, d), options);
    }

    @Override
    public <A, B, C, D, E, R> AsyncResult<R> applyAsync(
            Fn5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> f,
            A a,
            B b,
            C c,
            D d,
            E e,
            UnaryOperator<CallOptions<R>> options) {
        return jobs().single("applyAsync", new Calls.Call5(f), Args.args(a, b, c, d, e), options);
    }

    @Override
    public void apply(Action0 f, Void... none) {
        jobs().<Void>single("apply", new Calls.Run0(f), null, UnaryOperator.identity())
                .get();
    }

    @Override
    public <A> void apply(Action1<? super A> f, A a, Void... none) {
        jobs().<Void>single("apply", new Calls.Run1(f), a, UnaryOperator.identity())
                .get();
    }

    @Override
    public <A, B> void apply(Action2<? super A, ? super B> f, A a, B b, Void... none) {
        jobs().<Void>single("apply", new Calls.Run2(f), Args.args(a, b), UnaryOperator.identity())
                .get();
    }

    @Override
    public <A, B, C> void apply(Action3<? super A, ? super B, ? super C> f, A a, B b, C c, Void... none) {
        jobs().<Void>single("apply", new Calls.Run3(f), Args.args(a, b, c), UnaryOperator.identity())
                .get();
    }

    @Override
    public <A, B, C, D> void apply(
            Action4<? super A, ? super B, ? super C, ? super D> f, A a, B b, C c, D d, Void... none) {
        jobs().<Void>single("apply", new Calls.Run4(f), Args.args(a, b, c, d), UnaryOperator.identity())
                .get();
    }

    @Override
    public <A, B, C, D, E> void apply(
            Action5<? super A, ? super B, ? super C, ? super D, ? super E> f, A a, B b, C c, D d, E e, Void... none) {
        jobs().<Void>single("apply", new Calls.Run5(f), Args.args(a, b, c, d, e), UnaryOperator.identity())
                .get();
    }

    @Override
    public AsyncResult<Void> applyAsync(Action0 f, Void... none) {
        return jobs().<Void>single("applyAsync", new Calls.Run0(f), null, UnaryOperator.identity());
    }

    @Override
    public <A> AsyncResult<Void> applyAsync(Action1<? super A> f, A a, Void... none) {
        return jobs().<Void>single("applyAsync", new Calls.Run1(f), a, UnaryOperator.identity());
    }

    @Override
    public <A, B> AsyncResult<Void> applyAsync(Action2<? super A, ? super B> f, A a, B b, Void... none) {
        return jobs().<Void>single("applyAsync", new Calls.Run2(f), Args.args(a, b), UnaryOperator.identity());
    }

    @Override
    public <A, B, C> AsyncResult<Void> applyAsync(
            Action3<? super A, ? super B, ? super C> f, A a, B b, C c, Void... none) {
        return jobs().<Void>single("applyAsync", new Calls.Run3(f), Args.args(a, b, c), UnaryOperator.identity());
    }

    @Override
    public <A, B, C, D> AsyncResult<Void> applyAsync(
            Action4<? super A, ? super B, ? super C, ? super D> f, A a, B b, C c, D d, Void... none) {
        return jobs().<Void>single("applyAsync", new Calls.Run4(f), Args.args(a, b, c, d), UnaryOperator.identity());
    }

    @Override
    public <A, B, C, D, E> AsyncResult<Void> applyAsync(
            Action5<? super A, ? super B, ? super C, ? super D, ? super E> f, A a, B b, C c, D d, E e, Void... none) {
        return jobs().<Void>single("applyAsync", new Calls.Run5(f), Args.args(a, b, c, d, e), UnaryOperator.identity());
    }
}
