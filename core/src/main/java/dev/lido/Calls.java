package dev.lido;

import dev.lido.spi.ItemFunction;
import java.util.Objects;

/** The user's functions in the form that workers run: a function of one item, which for several arguments is their tuple. */
@SuppressWarnings("unchecked") // the public calls have tied the function's type to its items'
final class Calls {

    private Calls() {}

    /** A call of a function that the user gave. */
    interface UserCall extends ItemFunction {
        /** That function. */
        Object f();
    }

    record Call0(Fn0<?> f) implements UserCall {
        Call0 {
            Objects.requireNonNull(f, "f");
        }

        @Override
        public Object call(Object none) throws Throwable {
            return f.call();
        }
    }

    record Call1(Fn1<?, ?> f) implements UserCall {
        Call1 {
            Objects.requireNonNull(f, "f");
        }

        @Override
        public Object call(Object item) throws Throwable {
            return ((Fn1<Object, ?>) f).call(item);
        }
    }

    record Call2(Fn2<?, ?, ?> f) implements UserCall {
        Call2 {
            Objects.requireNonNull(f, "f");
        }

        @Override
        public Object call(Object item) throws Throwable {
            var args = (Args.Two<Object, Object>) item;
            return ((Fn2<Object, Object, ?>) f).call(args.a(), args.b());
        }
    }

    record Call3(Fn3<?, ?, ?, ?> f) implements UserCall {
        Call3 {
            Objects.requireNonNull(f, "f");
        }

        @Override
        public Object call(Object item) throws Throwable {
            var args = (Args.Three<Object, Object, Object>) item;
            return ((Fn3<Object, Object, Object, ?>) f).call(args.a(), args.b(), args.c());
        }
    }

    record Call4(Fn4<?, ?, ?, ?, ?> f) implements UserCall {
        Call4 {
            Objects.requireNonNull(f, "f");
        }

        @Override
        public Object call(Object item) throws Throwable {
            var args = (Args.Four<Object, Object, Object, Object>) item;
            return ((Fn4<Object, Object, Object, Object, ?>) f).call(args.a(), args.b(), args.c(), args.d());
        }
    }

    record Call5(Fn5<?, ?, ?, ?, ?, ?> f) implements UserCall {
        Call5 {
            Objects.requireNonNull(f, "f");
        }

        @Override
        public Object call(Object item) throws Throwable {
            var args = (Args.Five<Object, Object, Object, Object, Object>) item;
            return ((Fn5<Object, Object, Object, Object, Object, ?>) f)
                    .call(args.a(), args.b(), args.c(), args.d(), args.e());
        }
    }

    record CallN(FnN<?> f) implements UserCall {
        CallN {
            Objects.requireNonNull(f, "f");
        }

        @Override
        public Object call(Object item) throws Throwable {
            return f.call((Object[]) item);
        }
    }

    record Run0(Action0 f) implements UserCall {
        Run0 {
            Objects.requireNonNull(f, "f");
        }

        @Override
        public Object call(Object none) throws Throwable {
            f.run();
            return null;
        }
    }

    record Run1(Action1<?> f) implements UserCall {
        Run1 {
            Objects.requireNonNull(f, "f");
        }

        @Override
        public Object call(Object item) throws Throwable {
            ((Action1<Object>) f).run(item);
            return null;
        }
    }

    record Run2(Action2<?, ?> f) implements UserCall {
        Run2 {
            Objects.requireNonNull(f, "f");
        }

        @Override
        public Object call(Object item) throws Throwable {
            var args = (Args.Two<Object, Object>) item;
            ((Action2<Object, Object>) f).run(args.a(), args.b());
            return null;
        }
    }

    record Run3(Action3<?, ?, ?> f) implements UserCall {
        Run3 {
            Objects.requireNonNull(f, "f");
        }

        @Override
        public Object call(Object item) throws Throwable {
            var args = (Args.Three<Object, Object, Object>) item;
            ((Action3<Object, Object, Object>) f).run(args.a(), args.b(), args.c());
            return null;
        }
    }

    record Run4(Action4<?, ?, ?, ?> f) implements UserCall {
        Run4 {
            Objects.requireNonNull(f, "f");
        }

        @Override
        public Object call(Object item) throws Throwable {
            var args = (Args.Four<Object, Object, Object, Object>) item;
            ((Action4<Object, Object, Object, Object>) f).run(args.a(), args.b(), args.c(), args.d());
            return null;
        }
    }

    record Run5(Action5<?, ?, ?, ?, ?> f) implements UserCall {
        Run5 {
            Objects.requireNonNull(f, "f");
        }

        @Override
        public Object call(Object item) throws Throwable {
            var args = (Args.Five<Object, Object, Object, Object, Object>) item;
            ((Action5<Object, Object, Object, Object, Object>) f).run(args.a(), args.b(), args.c(), args.d(), args.e());
            return null;
        }
    }
}
