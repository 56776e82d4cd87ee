package dev.lido.kernel.magic;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The processes that a process has started, with all that those have: remembered, since nobody can tell any more whose they were when
 * what started them has ended. For one thread at a time.
 */
final class Offspring {

    /** All that were alive when they were looked for last. */
    private final Set<ProcessHandle> known = new LinkedHashSet<>();

    Offspring(ProcessHandle first) {
        known.add(first);
    }

    /** Looks who is there now. */
    void look() {
        Set<ProcessHandle> found = new HashSet<>();
        for (ProcessHandle each : known) {
            if (found.add(each)) { // else it was found below another, with all that are below itself
                each.descendants().forEach(found::add);
            }
        }
        known.addAll(found);
        known.removeIf(each -> !each.isAlive());
    }

    /** Ends them all, save what somebody starts meanwhile who is not to be found. */
    void end() {
        look();
        known.forEach(ProcessHandle::destroyForcibly); // those who start others first
    }
}
