package dev.lido.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The options of a pool's calls, and what becomes of them in Java. */
final class CallOptionText {

    static final Option ASYNC = Option.flag("async", "do not wait: gives an AsyncResult");
    static final Option LAZY_ASYNC = Option.flag("async", "is so anyway: results are taken as they come");
    static final Option AS = new Option("as", Value.NAME, "NAME", "name the result: a variable of the session");
    static final Option CHUNKSIZE =
            new Option("chunksize", Value.NUMBER, "N", "items that travel together (adaptive; lazy calls: 1)");
    static final Option BUFFERSIZE = new Option("buffersize", Value.NUMBER, "N", "items a lazy call reads ahead");
    static final Option TIMEOUT =
            new Option("timeout", Value.TIME, "TIME", "stop an item that runs longer: 5s, 500ms, 2m");
    static final Option TOTAL_TIMEOUT =
            new Option("total-timeout", Value.TIME, "TIME", "end the whole call that runs longer");
    static final Option RETRIES = new Option("retries", Value.NUMBER, "N", "run an item anew when its worker dies");
    static final Option FAIL_FAST = Option.flag("fail-fast", "cancel the rest at the first error");
    static final Option NAME = new Option("name", Value.TEXT, "TEXT", "what tables and messages call the job");

    /** Session defaults that {@code %config} sets, by option. */
    private static final List<Option> WITH_DEFAULT = List.of(CHUNKSIZE, TIMEOUT, RETRIES);

    private final OptionSet options;
    private final Given given;
    private final List<String> setters = new ArrayList<>();

    private CallOptionText(OptionSet options, Given given) {
        this.options = options;
        this.given = given;
    }

    /** {@code , o -> o.chunksize(10)…}, or nothing if nothing is set. */
    static String of(OptionSet options, Given given) {
        return new CallOptionText(options, given).text();
    }

    /** The expression as a declaration, if it is to have a name. */
    static String named(Given given, String expression) {
        return given.get(AS.name())
                .map(name -> "var " + name + " = " + expression)
                .orElse(expression);
    }

    private String text() {
        set(CHUNKSIZE, "chunksize", UnaryOperator.identity());
        set(BUFFERSIZE, "buffersize", UnaryOperator.identity());
        set(TIMEOUT, "timeout", TimeSpan::java);
        set(TOTAL_TIMEOUT, "totalTimeout", TimeSpan::java);
        set(RETRIES, "retries", UnaryOperator.identity());
        if (given.has(FAIL_FAST.name())) {
            setters.add(".failFast()");
        }
        name();
        return setters.isEmpty() ? "" : ", $o -> $o" + String.join("", setters);
    }

    private void set(Option option, String setter, UnaryOperator<String> java) {
        String value = given.get(option.name()).orElseGet(() -> byDefault(option));
        if (value != null) {
            setters.add("." + setter + "(" + java.apply(value) + ")");
        }
    }

    private String byDefault(Option option) {
        return WITH_DEFAULT.contains(option) && options.knows(option.name())
                ? Settings.get("lido." + option.name()).orElse(null)
                : null;
    }

    /** A job is called as the variable is that holds its result, unless told otherwise. */
    private void name() {
        given.get(NAME.name())
                .or(() -> given.get(AS.name()))
                .ifPresent(name -> setters.add(".name(" + JavaWriter.quote(name) + ")"));
    }
}
