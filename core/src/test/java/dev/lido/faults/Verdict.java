package dev.lido.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a scene has shown.
 *
 * @param seen what the user sees, in short
 * @param took how long that took, at most
 * @param forms the calls that were under way
 */
record Verdict(String seen, Duration took, Set<Form> forms) {

    /** Of a scene that began then; whoever chose the call says so by {@link #in}. */
    static Verdict since(long begin, String seen) {
        return new Verdict(seen, Duration.ofNanos(System.nanoTime() - begin), EnumSet.noneOf(Form.class));
    }

    /** The same, of that call. */
    Verdict in(Form form) {
        return in(EnumSet.of(form));
    }

    /** The same, of those calls. */
    Verdict in(Set<Form> several) {
        return new Verdict(seen, took, several);
    }

    Verdict and(Verdict other) {
        boolean longer = other.took.compareTo(took) > 0;
        Set<String> sights = new LinkedHashSet<>(List.of(seen.split(", ")));
        sights.addAll(List.of(other.seen.split(", ")));
        EnumSet<Form> all = EnumSet.noneOf(Form.class);
        all.addAll(forms);
        all.addAll(other.forms);
        return new Verdict(String.join(", ", sights), longer ? other.took : took, all);
    }

    @Override
    public String toString() {
        var letters = new StringBuilder();
        for (Form form : Form.values()) {
            letters.append(forms.contains(form) ? form.letter : "-");
        }
        return "%s %.1f s %s".formatted(seen, took.toMillis() / 1e3, letters);
    }
}
