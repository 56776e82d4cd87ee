package dev.lido.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Magics that tell of the session and set it. */
final class SessionMagics {

    private static final Option SECRET = Option.flag("secret", "show nothing of it while it is typed");

    private SessionMagics() {}

    static List<Magic> all() {
        return List.of(
                LineMagic.of("who", "the session's variables", "%who", words -> plain("who", words)),
                LineMagic.of("lsmagic", "the magics that there are", "%lsmagic", words -> plain("lsmagic", words)),
                LineMagic.of(
                                "help",
                                "how a magic is used",
                                """
                                %help             what there is
                                %help NAME        the usage of a magic
                                """,
                                words -> JavaWriter.call(
                                        "help", words.rest(0, 1, "one name").toArray(String[]::new)))
                        .knowing(MagicRuntime::magicNames),
                LineMagic.of(
                                "config",
                                "settings of the session",
                                "%config                    all of them\n%config NAME=VALUE …       an empty value unsets\n\n"
                                        + Columns.text(Settings.rows()),
                                SessionMagics::config)
                        .knowing(() -> Settings.names().stream()
                                .map(name -> name + "=")
                                .toList()),
                input(),
                LineMagic.of("env", "environment variables of commands and of new pools", """
                        %env                 all
                        %env NAME            one
                        %env NAME=VALUE      sets it for %%sh and for the workers of pools to come;
                                             System.getenv here stays as it is
                        """, SessionMagics::env));
    }

    private static Magic input() {
        return LineMagic.of(
                new LineMagic.Card("input", "asks for a line, which is its value", """
                        %input [options] [PROMPT]

                        var name = %input Your name?
                        var key = %input --secret Key:
                        """),
                OptionSet.of(SECRET),
                words -> JavaWriter.callWith(
                        "input",
                        JavaWriter.quote(String.join(" ", words.rest())),
                        String.valueOf(words.given().has(SECRET.name()))));
    }

    private static String plain(String method, Words words) {
        words.rest(0, 0, "no argument");
        return JavaWriter.callWith(method);
    }

    private static String config(Words words) {
        List<String> pairs = new ArrayList<>();
        for (String pair : words.rest()) {
            String[] halves = pair.split("=", 2);
            Settings.check(halves[0], halves.length == 2 ? halves[1] : "");
            if (halves.length < 2) {
                throw new UsageException("give " + pair + "=VALUE");
            }
            pairs.add(pair);
        }
        return JavaWriter.callWith(
                "config", pairs.stream().map(JavaWriter::quote).collect(Collectors.joining(", ")));
    }

    private static String env(Words words) {
        if (words.rest(0, 1, "NAME or NAME=VALUE").isEmpty()) {
            return JavaWriter.callWith("env");
        }
        return JavaWriter.call("env", words.rest().get(0).split("=", 2));
    }
}
