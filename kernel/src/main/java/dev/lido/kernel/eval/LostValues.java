package dev.lido.kernel.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/**
 * The variables that lose their values in a cell, since what they were declared with is declared anew: a class that is typed again is
 * another class, and JShell sets its variables to null, or drops those that do not compile with the new one, without a word to its user.
 * Confined to the thread that evaluates.
 */
final class LostValues {

    /** The names of the variables by the name of what is new. */
    private final Map<String, List<String>> lost = new LinkedHashMap<>();

    /** Takes in what one snippet did. */
    void heed(SnippetEvent event) {
        if (!(event.snippet() instanceof VarSnippet variable)) {
            return;
        }
        if (event.causeSnippet() == null) { // it has a value again
            lost.values().forEach(names -> names.remove(variable.name()));
        } else if (event.causeSnippet() instanceof DeclarationSnippet cause && loses(event)) {
            lost.computeIfAbsent(cause.name(), name -> new ArrayList<>()).add(variable.name());
        }
    }

    /** A variable that is declared anew is overwritten, which is what its user wants. */
    private static boolean loses(SnippetEvent event) {
        return event.previousStatus() == Status.VALID
                && event.status() != Status.OVERWRITTEN
                && event.status() != Status.DROPPED;
    }

    /** Says what is lost, in a line for each cause; nothing if it is nothing. */
    void tell(Consumer<String> notes) {
        lost.forEach((cause, names) -> {
            if (!names.isEmpty()) {
                notes.accept(
                        cause + " is new: what " + String.join(", ", names) + " held, made with the old one, is lost");
            }
        });
    }
}
