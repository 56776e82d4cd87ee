package dev.lido.kernel.magic;

import java.util.List;
import java.util.function.BiFunction;

/** Magics over cells that are not Java. */
final class BodyMagics {

    private static final Option APPEND = Option.flag("append", "add to the file (also -a)");

    private BodyMagics() {}

    static List<Magic> all() {
        return List.of(
                shows("html", "text/html", "HTML"),
                shows("markdown", "text/markdown", "Markdown"),
                shows("latex", "text/latex", "LaTeX"),
                new ShellMagic(),
                new OverCell(
                        new LineMagic.Card("writefile", "writes the cell to a file", """
                                %%writefile [options] FILE    the lines below are its content
                                """),
                        OptionSet.of(APPEND),
                        (words, body) -> JavaWriter.callWith(
                                "writeFile",
                                JavaWriter.quote(words.rest(1, 1, "one file").get(0)),
                                String.valueOf(words.given().has(APPEND.name())),
                                JavaWriter.quote(body))));
    }

    private static Magic shows(String name, String type, String what) {
        return new OverCell(
                new LineMagic.Card(
                        name, "shows the cell as " + what, "%%" + name + "       the lines below are " + what),
                OptionSet.of(),
                (words, body) -> {
                    words.rest(0, 0, "nothing on its own line");
                    return JavaWriter.call("show", type, body);
                });
    }

    /** A magic that only stands over a cell. */
    private static final class OverCell extends OptionMagic {

        private final BiFunction<Words, String, String> expansion;

        OverCell(LineMagic.Card card, OptionSet options, BiFunction<Words, String, String> expansion) {
            super(card.name(), card.summary(), card.forms(), options);
            this.expansion = expansion;
        }

        @Override
        public boolean takesBody() {
            return true;
        }

        @Override
        public String expand(MagicCall call) {
            if (call.body() == null) {
                throw new UsageException("stands over a cell: write %%" + name());
            }
            return expansion.apply(words(call), call.body());
        }
    }
}
