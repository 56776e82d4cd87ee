package dev.lido.soak;

import dev.lido.PoolTerminatedException;
import dev.lido.PoolTimeoutException;
import dev.lido.TaskCancelledException;
import dev.lido.soak.Sighting.Seen;
import java.util.List;
import java.util.Optional;

/** Compares what was seen of one job with what the model says. For one job. */
final class Judge {

    private final Plan plan;
    private final Sighting sighting;
    private final Round round;
    private final Model model;
    private final Tally tally;

    Judge(Plan plan, Sighting sighting, Round round, Model model, Tally tally) {
        this.plan = plan;
        this.sighting = sighting;
        this.round = round;
        this.model = model;
        this.tally = tally;
    }

    /** Tells the tally of all flaws. */
    void judge() {
        int[] times = new int[plan.tasks().size()];
        sighting.items().forEach(seen -> item(seen, times));
        if (sighting.wasAccepted()) {
            callbacks();
        }
        Throwable end = sighting.end();
        if (end == null) {
            wellEnded(times);
        } else if (end instanceof PoolTimeoutException) {
            flaw(Flaw.HUNG, "an end", end);
        } else if (!isOfTheWhole(end)) {
            failed(end, times);
        }
        if (sighting.wasCancelled() && !(end instanceof TaskCancelledException)) {
            flaw(Flaw.WRONG, "a TaskCancelledException, since cancel() gave true", end);
        }
    }

    // ---- one item

    private void item(Seen seen, int[] times) {
        if (seen.index() < 0 || seen.index() >= times.length) {
            flaw(Flaw.WRONG, "an item of the job", came(seen));
            return;
        }
        if (++times[seen.index()] == 2) {
            flaw(Flaw.DOUBLED, "item " + seen.index() + " once", came(seen));
        }
        objection(seen).ifPresent(expected -> flaw(flawOf(seen), expected, came(seen)));
    }

    private Optional<String> objection(Seen seen) {
        Task task = plan.tasks().get(seen.index());
        if (seen.error() == null) {
            return model.objection(plan, task, seen.answer());
        }
        return plan.kind().single() && isOfTheWhole(seen.error())
                ? Optional.empty()
                : model.objection(plan, task, seen.error());
    }

    private static Flaw flawOf(Seen seen) {
        if (seen.error() instanceof PoolTimeoutException) {
            return Flaw.HUNG;
        }
        return seen.error() == null && seen.answer() == null ? Flaw.LOST : Flaw.WRONG;
    }

    private static Object came(Seen seen) {
        return seen.error() != null ? seen.error() : seen.answer();
    }

    // ---- the whole

    private void callbacks() {
        int wanted = sighting.end() == null ? 1 : 0;
        int sum = sighting.callbacks() + sighting.errorCallbacks();
        if (sum != 1 || sighting.callbacks() != wanted) {
            Flaw flaw = sum == 0 ? Flaw.LOST : sum > 1 ? Flaw.DOUBLED : Flaw.WRONG;
            flaw(
                    flaw,
                    wanted + " callbacks and " + (1 - wanted) + " error callbacks",
                    sighting.callbacks() + " and " + sighting.errorCallbacks());
        }
    }

    private void wellEnded(int[] times) {
        if (sighting.wasAbandoned()) {
            return;
        }
        for (Task task : plan.tasks()) {
            if (plan.kind().mute() && task.fault().fails()) {
                flaw(Flaw.LOST, "the error of " + task, "no error");
            } else if (!plan.kind().mute() && times[task.index()] == 0) {
                flaw(Flaw.LOST, "item " + task.index(), "nothing");
            }
        }
    }

    /** A call that gives everything at once ended with an item's error: the lowest's, unless it failed fast. */
    private void failed(Throwable end, int[] times) {
        int index = Model.indexOf(end);
        if (plan.kind().tellsEach() || index < 0 || index >= times.length) {
            flaw(Flaw.WRONG, "an end of the whole that has a reason", end);
            return;
        }
        model.objection(plan, plan.tasks().get(index), end)
                .ifPresent(expected -> flaw(Flaw.WRONG, expected + ", at the end", end));
        if (plan.settings().failFast()) {
            return;
        }
        List<Task> failing =
                plan.tasks().stream().filter(task -> task.fault().fails()).toList();
        if (!failing.isEmpty() && failing.get(0).index() < index) {
            flaw(Flaw.WRONG, "the error of " + failing.get(0) + " first", end);
        }
        if (plan.kind().async()) {
            failing.stream()
                    .filter(task -> times[task.index()] == 0)
                    .forEach(task -> flaw(Flaw.LOST, task + " among errors()", "nothing"));
        }
    }

    /** Whether a cancellation or the pool's end, which there was, may have ended the whole. */
    private boolean isOfTheWhole(Throwable error) {
        return (error instanceof TaskCancelledException && sighting.mayHaveBeenCut())
                || (error instanceof PoolTerminatedException && round.mayBreakOff())
                || (isRefusal(error) && round.mayRefuse());
    }

    /** Also of a lazy input that a pool that ends reads no further. */
    private static boolean isRefusal(Throwable error) {
        return error instanceof IllegalStateException
                && String.valueOf(error.getMessage()).startsWith("pool is closed");
    }

    private void flaw(Flaw flaw, String expected, Object came) {
        tally.flaw(flaw, plan + ": expected " + expected + "; came " + came);
    }
}
