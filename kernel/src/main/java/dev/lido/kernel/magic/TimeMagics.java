package dev.lido.kernel.magic;

import java.util.List;

/** Magics that measure. */
final class TimeMagics {

    private TimeMagics() {}

    static List<Magic> all() {
        return List.of(new Time(), new TimeIt());
    }

    /** {@code %time}: runs once, and keeps the value. */
    private static final class Time extends OptionMagic {

        Time() {
            super("time", "how long an expression or a cell takes", """
                    %time EXPRESSION       its value is the magic's value
                    %%time                 the cell below; its value is the cell's value

                    var primes = %time sieve(1_000_000)
                    """, OptionSet.of());
        }

        @Override
        public boolean takesBody() {
            return true;
        }

        @Override
        public boolean bodyIsCell() {
            return true;
        }

        @Override
        public String expand(MagicCall call) {
            String code = JavaArguments.parse(options(), call.arguments()).code();
            if (call.body() != null) {
                if (!code.isEmpty()) {
                    throw new UsageException("takes nothing on its own line over a cell");
                }
                return TimedCell.of(call.body());
            }
            return JavaWriter.callWith("time", "() -> " + expression(code));
        }
    }

    /** {@code %timeit}: runs many times. */
    private static final class TimeIt extends OptionMagic {

        private static final Option LOOPS =
                new Option("loops", Value.NUMBER, "N", "so many a run (as many as take 0.2 s)");
        private static final Option RUNS = new Option("runs", Value.NUMBER, "N", "so many runs (7)");

        TimeIt() {
            super("timeit", "how long an expression takes, run many times", """
                    %timeit [options] EXPRESSION
                    %%timeit [options]             the lines below: an expression or statements

                    %timeit Math.sqrt(2)
                    """, OptionSet.of(LOOPS, RUNS));
        }

        @Override
        public boolean takesBody() {
            return true;
        }

        @Override
        public String expand(MagicCall call) {
            JavaArguments arguments = JavaArguments.parse(options(), call.arguments());
            String lambda =
                    call.body() == null ? "() -> " + expression(arguments.code()) : new Body(call.body()).lambda("()");
            return JavaWriter.callWith(
                    "timeit",
                    arguments.given().get(LOOPS.name()).orElse("0"),
                    arguments.given().get(RUNS.name()).orElse("7"),
                    lambda);
        }
    }

    private static String expression(String code) {
        if (code.isEmpty()) {
            throw new UsageException("give an expression");
        }
        return code;
    }
}
