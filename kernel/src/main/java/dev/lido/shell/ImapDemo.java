package dev.lido.shell;

import static dev.lido.shell.Magics.imap;
import static dev.lido.shell.Magics.imapUnordered;

import dev.lido.ResultIterator;
import java.util.ArrayList;
import java.util.List;

/** Shows {@code imap} and {@code imapUnordered}. */
final class ImapDemo implements DemoSection {

    @Override
    public String title() {
        return "imap and imapUnordered: results one by one";
    }

    @Override
    public String code() {
        return """
                var millis = List.of(300, 10, 60, 20, 40, 30);
                for (var m : imap(m -> { Thread.sleep(m); return m; }, millis)) { … }           // in order
                for (var m : imapUnordered(m -> { Thread.sleep(m); return m; }, millis)) { … }  // as they come
                """;
    }

    @Override
    public void run(DemoStage stage) {
        List<Integer> millis = List.of(300, 10, 60, 20, 40, 30);
        List<Integer> ordered = taken(imap(m -> DemoWork.slowly(m, m), millis));
        stage.say("imap", ordered);
        stage.say("imapUnordered", taken(imapUnordered(m -> DemoWork.slowly(m, m), millis)));
        stage.check(ordered.equals(millis), "imap gave " + ordered);
    }

    private static List<Integer> taken(ResultIterator<Integer> results) {
        List<Integer> taken = new ArrayList<>();
        for (int result : results) {
            taken.add(result);
        }
        return taken;
    }
}
