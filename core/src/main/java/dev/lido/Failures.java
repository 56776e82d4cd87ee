package dev.lido;

import dev.lido.call.SnippetNames;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Death;
import dev.lido.spi.Outcome;
import dev.lido.spi.WorkerId;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Words every error that an item can end with. */
final class Failures {

    private static final int NANO_DIGITS = 9;

    private static final int ARGUMENT_CHARS = 80;

    /** The package of a class that a description begins with. */
    private static final Pattern PACKAGE =
            Pattern.compile("^(?:[\\p{L}_][\\p{L}\\p{N}_]*\\.)+(?=[\\p{L}_$][\\p{L}\\p{N}_$.]*(?::|$))");

    private static final int LINE_CHARS = 200;

    private Failures() {}

    static TaskFailedException threw(ItemException.Place place, WorkerId worker, Throwable cause) {
        return new TaskFailedException(place, "failed in " + worker + ": " + words(cause), cause);
    }

    static TransferException untransferable(ItemException.Place place, String what, TransferFault fault) {
        return new TransferException(place + " " + what + ": " + fault.getMessage(), fault.getCause());
    }

    static TransferException notReceived(ItemException.Place place, Outcome.Untransferable stuck) {
        return new TransferException(
                place + " gave a result in " + stuck.worker() + " that cannot be received: " + stuck.problem(), null);
    }

    static WorkerLostException lost(ItemException.Place place, Death death, int attempts) {
        var problem = new StringBuilder("was lost: ").append(death.told());
        if (attempts > 1) {
            problem.append(" (and ").append(attempts - 1).append(" more before it)");
        }
        problem.append(memory(death));
        if (death.crashLog() != null) {
            problem.append("; crash log: ").append(death.crashLog());
        }
        if (!death.lastWords().isEmpty()) {
            problem.append("; its last words:\n    ").append(String.join("\n    ", death.lastWords()));
        } else if (death.killedFor() == null) {
            problem.append(". If that was bad luck, o.retries(1) runs such an item again");
        }
        return new WorkerLostException(place, problem.toString(), death);
    }

    private static String memory(Death death) {
        String heap = death.heapUsed() < 0 ? "" : "heap at its last report: " + (death.heapUsed() >> 20) + " MiB";
        String process = death.resident() < 0 ? "" : "its process: " + (death.resident() >> 20) + " MiB";
        String known = heap.isEmpty() || process.isEmpty() ? heap + process : heap + ", " + process;
        return known.isEmpty() ? "" : "; " + known;
    }

    static TaskTimeoutException timedOut(ItemException.Place place, long ranNanos, WorkerId worker) {
        Duration ran = Duration.ofMillis(ranNanos / 1_000_000);
        return new TaskTimeoutException(
                place,
                "was stopped in " + worker + " after " + ran.toMillis() + " ms, its limit; see o.timeout(…)",
                null);
    }

    /** The job's time was up while its input was read. */
    static TaskTimeoutException endlessInput(ItemException.Place place, long limitNanos, long read) {
        var problem =
                "was stopped after " + seconds(limitNanos) + " s, its total limit, while its input was read, of which "
                        + read + " items were there; imap reads as it goes";
        return new TaskTimeoutException(place, problem, null);
    }

    private static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** The job's time was up: its error, or that of an item which had not ended. */
    static TaskTimeoutException overtime(ItemException.Place place, long limitNanos, Progress then) {
        String did = place.index() < 0 ? "was stopped" : "had not ended";
        String whose = place.index() < 0 ? "its" : "the job's";
        String items = then.total() < 0 ? then.done() + " items" : then.done() + " of " + then.total() + " items";
        return new TaskTimeoutException(
                place,
                did + " after " + seconds(limitNanos) + " s, " + whose + " total limit, with " + items
                        + " done; see o.totalTimeout(…)",
                null);
    }

    static InitializerException initializer(WorkerId worker, Throwable cause) {
        return new InitializerException("the initializer failed in " + worker + ": " + words(cause), cause);
    }

    static InitializerException noWorker(WorkerId worker, Throwable cause) {
        String last = worker.equals(WorkerId.NOBODY) ? "" : ", " + worker + " failed last";
        return new InitializerException("no worker can be started" + last + ": " + words(cause), cause);
    }

    /** A thrown thing in one line. */
    static String words(Throwable error) {
        if (error instanceof PoolException) {
            return error.getMessage();
        }
        return error instanceof RemoteException
                ? SnippetNames.asTyped(error.getMessage())
                : UserWords.of(error, () -> ownWords(error));
    }

    private static String ownWords(Throwable error) {
        try {
            return SnippetNames.asTyped(error.toString());
        } catch (Throwable broken) { // a getMessage() of the user's own
            return error.getClass().getName();
        }
    }

    /** The first line of an error's words, of which as much as is read in a table, without the package of its class. */
    static String brief(String words) {
        String line = words.lines().findFirst().orElse("");
        String plain = PACKAGE.matcher(line).replaceFirst("");
        return plain.length() <= LINE_CHARS ? plain : plain.substring(0, LINE_CHARS - 1) + "…";
    }

    /** An item as short text; an item's own toString may do anything. */
    static String shortened(Object item) {
        String text;
        try {
            text = Objects.requireNonNullElse(text(item), "null"); // a toString() may give null
        } catch (Throwable broken) {
            text = "a " + item.getClass().getName();
        }
        return text.length() <= ARGUMENT_CHARS ? text : text.substring(0, ARGUMENT_CHARS - 1) + "…";
    }

    private static String text(Object item) {
        if (item != null && item.getClass().isArray()) {
            return item.getClass().getComponentType().getSimpleName() + "[" + Array.getLength(item) + "]";
        }
        if (item instanceof Collection<?> many && many.size() > ARGUMENT_CHARS) {
            return item.getClass().getSimpleName() + " of " + many.size();
        }
        if (item instanceof Map<?, ?> many && many.size() > ARGUMENT_CHARS) {
            return item.getClass().getSimpleName() + " of " + many.size();
        }
        if (item instanceof String text) {
            return "\"" + (text.length() <= ARGUMENT_CHARS ? text : text.substring(0, ARGUMENT_CHARS)) + "\"";
        }
        return item instanceof CharSequence ? "\"" + item + "\"" : String.valueOf(item);
    }
}
