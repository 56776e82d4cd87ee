package dev.lido.kernel.magic;

import dev.lido.kernel.display.BriefText;
import dev.lido.kernel.eval.Session;
import java.util.ArrayList;
import java.util.List;

/** Texts that list what a session has. */
final class Listings {

    private static final int LONGEST_VALUE = 60;

    private Listings() {}

    static String variables(List<Session.Variable> variables) {
        if (variables.isEmpty()) {
            return "no variables yet\n";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("name", "type", "value"));
        variables.forEach(each -> rows.add(List.of(each.name(), each.type(), value(each.value()))));
        return Columns.text(rows);
    }

    /** In one line, whatever the user's {@code toString} does. */
    private static String value(Object value) {
        String text = BriefText.cell(value).lines().findFirst().orElse("");
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }

    static String magics(List<Magic> magics) {
        List<List<String>> rows = new ArrayList<>();
        magics.forEach(magic -> rows.add(List.of((magic.takesBody() ? "%%" : "%") + magic.name(), magic.summary())));
        return Columns.text(rows);
    }

    static String help(List<Magic> magics) {
        return """
                Cells hold Java as JShell takes it; an expression at the end is shown. The variable pool is a
                pool of worker processes: pool.map(x -> x * x, range(0, 10)), or by a magic:

                %map x -> x * x range(0, 10)

                Magics (%help NAME tells more; those with %% may stand over a cell too):

                """ + magics(magics);
    }
}
