package dev.lido.kernel.eval;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What can be told of a throwable, gathered without ever throwing: its methods are the user's.
 *
 * @param name of its class, as the user wrote it
 * @param message may be {@code null}
 * @param frames its stack trace
 * @param cause {@code null} if there is none
 * @param suppressed the others that hang on it
 */
record ErrorFacts(
        String name, String message, List<StackTraceElement> frames, ErrorFacts cause, List<ErrorFacts> suppressed) {

    /** Longer chains are cut; nobody reads them, and exceptions can make up causes for ever. */
    private static final int DEEPEST = 30;

    static ErrorFacts of(Throwable error) {
        return of(error, DEEPEST, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static ErrorFacts of(Throwable error, int depth, Set<Throwable> seen) {
        if (error == null || depth == 0 || !seen.add(error)) {
            return null;
        }
        List<StackTraceElement> frames =
                asked(() -> Arrays.asList(error.getStackTrace().clone()), List.of());
        ErrorFacts cause = of(asked(error::getCause, null), depth - 1, seen);
        List<ErrorFacts> suppressed = Stream.of(error.getSuppressed())
                .map(each -> of(each, depth - 1, seen))
                .filter(Objects::nonNull)
                .toList();
        return new ErrorFacts(WrapperNames.name(error.getClass()), message(error), frames, cause, suppressed);
    }

    private static String message(Throwable error) {
        try {
            String message = error.getLocalizedMessage();
            return message == null ? null : WrapperNames.expunge(message);
        } catch (CellStopped stopped) {
            throw stopped;
        } catch (Throwable inMessage) {
            return "(its message cannot be told: " + WrapperNames.name(inMessage.getClass()) + ")";
        }
    }

    private static <T> T asked(Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (CellStopped stopped) {
            throw stopped;
        } catch (Throwable inAnswer) {
            return otherwise;
        }
    }

    /** All frames of it and of those that hang on it. */
    Stream<StackTraceElement> allFrames() {
        Stream<ErrorFacts> others = Stream.concat(Stream.ofNullable(cause), suppressed.stream());
        return Stream.concat(frames.stream(), others.flatMap(ErrorFacts::allFrames));
    }

    /** Name and message, as a throwable prints itself. */
    String line() {
        return message == null ? name : name + ": " + message;
    }
}
