package dev.lido.soak;

import dev.lido.ItemException;
import dev.lido.TaskFailedException;
import dev.lido.TaskTimeoutException;
import dev.lido.TransferException;
import dev.lido.WorkerLostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows what may come of one item: its exact value, or the error that its fault must end in. Thread-safe. */
class Model {

    /** A {@link TransferException} is not one of an item's own errors, and names the item in its message alone. */
    private static final Pattern ITEM = Pattern.compile(": item (\\d+) ");

    private final Kills kills;

    Model(Kills kills) {
        this.kills = kills;
    }

    /** The index of the item whose error it is, or -1. */
    static int indexOf(Throwable error) {
        if (error instanceof ItemException item) {
            return (int) item.index();
        }
        Matcher item = ITEM.matcher(String.valueOf(error.getMessage()));
        return item.find() ? Integer.parseInt(item.group(1)) : -1;
    }

    /** The value of an item's answer. */
    long value(Plan plan, Task task) {
        return plan.formula().value(task.salt());
    }

    /** What should have come instead of this answer. */
    Optional<String> objection(Plan plan, Task task, Answer answer) {
        boolean right = answer != null
                && !task.fault().fails()
                && answer.index() == task.index()
                && answer.value() == value(plan, task)
                && sameLoad((byte[]) Work.load(task), answer.load());
        return right ? Optional.empty() : Optional.of(expected(plan, task));
    }

    private static boolean sameLoad(byte[] wanted, Object came) {
        return wanted == null ? came == null : came instanceof byte[] bytes && Arrays.equals(wanted, bytes);
    }

    /** What should have come instead of this error. */
    Optional<String> objection(Plan plan, Task task, Throwable error) {
        int index = plan.kind().single() ? 0 : task.index(); // the only item of its call
        boolean right = indexOf(error) == index && (isOf(task, error) || isExcused(plan, task, error));
        return right ? Optional.empty() : Optional.of(expected(plan, task));
    }

    /** Whether the fault leads to the error. */
    private static boolean isOf(Task task, Throwable error) {
        return switch (task.fault()) {
            case THROW ->
                error instanceof TaskFailedException
                        && error.getCause() instanceof IllegalArgumentException thrown
                        && Work.thrown(task).equals(thrown.getMessage());
            case OVERFLOW -> error instanceof TaskFailedException && error.getCause() instanceof StackOverflowError;
            case EXIT -> diedOf(error, "exit code 3");
            case HALT -> diedOf(error, "exit code 4");
            case KILL -> diedOf(error, "SIGKILL");
            case SLEEP, LOOP -> error instanceof TaskTimeoutException;
            case UNSENDABLE -> error instanceof TransferException && says(error, "java.lang.Thread");
            default -> false;
        };
    }

    private static boolean diedOf(Throwable error, String cause) {
        return error instanceof WorkerLostException lost && lost.death().cause().equals(cause);
    }

    private static boolean says(Throwable error, String words) {
        return error.getMessage().contains(words);
    }

    /** Whether it was this item that a worker ran when it was killed from outside. */
    private boolean isExcused(Plan plan, Task task, Throwable error) {
        return diedOf(error, "SIGKILL")
                && kills.excuses(
                        ((WorkerLostException) error).death().worker().pid(), plan.number() + ":" + task.index());
    }

    private String expected(Plan plan, Task task) {
        if (task.fault().fails()) {
            return "the error of " + task;
        }
        return "answer " + task.index() + ": " + value(plan, task)
                + (task.fault() == Fault.LARGE ? " with " + ((byte[]) Work.load(task)).length + " bytes" : "");
    }
}
