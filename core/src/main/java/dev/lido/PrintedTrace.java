package dev.lido;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads back what {@link Throwable#printStackTrace()} prints.
 *
 * <pre>
 *   class name: message
 *   ⇥at loader/module@version/class.method(file:line)
 *   ⇥... n more
 *   Caused by: class name: message
 *   ⇥at …
 * </pre>
 *
 * <p>It is text, so a message may look like a trace; then the frames are odd, and nothing worse.
 */
final class PrintedTrace {

    private static final String CAUSED_BY = "\nCaused by: ";
    private static final Pattern FRAME =
            Pattern.compile("^\\tat (?:.*/)?([^/(]+)\\.([^.(]+)\\(([^:)]*)(?::(\\d{1,9}))?\\)$", Pattern.MULTILINE);

    /** As many causes are read: a chain of thousands would take as many stack frames of whoever prints it. */
    private static final int MOST_CAUSES = 100;

    private static final int NATIVE = -2;
    private static final int NO_LINE = -1;

    private PrintedTrace() {}

    /** The frames of the exception itself. */
    static StackTraceElement[] frames(String trace) {
        int end = trace.indexOf(CAUSED_BY);
        Matcher frame = FRAME.matcher(end < 0 ? trace : trace.substring(0, end));
        List<StackTraceElement> frames = new ArrayList<>();
        while (frame.find()) {
            frames.add(new StackTraceElement(frame.group(1), frame.group(2), file(frame), line(frame)));
        }
        return frames.toArray(StackTraceElement[]::new);
    }

    /** The cause with its own causes, or {@code null}. */
    static RemoteException cause(String trace) {
        var starts = new ArrayList<Integer>();
        for (int at = trace.indexOf(CAUSED_BY);
                at >= 0 && starts.size() < MOST_CAUSES;
                at = trace.indexOf(CAUSED_BY, at + 1)) {
            starts.add(at + CAUSED_BY.length());
        }
        RemoteException cause = null;
        for (int i = starts.size() - 1; i >= 0; i--) {
            cause = read(trace.substring(starts.get(i)).replace("\r\n", "\n"), cause);
        }
        return cause;
    }

    private static RemoteException read(String trace, RemoteException cause) {
        int head = trace.indexOf("\n\t");
        String[] words = (head < 0 ? trace.stripTrailing() : trace.substring(0, head)).split(": ", 2);
        return RemoteException.of(words[0], words.length < 2 ? null : words[1], trace, cause);
    }

    private static String file(Matcher frame) {
        String place = frame.group(3);
        return place.equals("Native Method") || place.equals("Unknown Source") ? null : place;
    }

    private static int line(Matcher frame) {
        if (frame.group(4) != null) {
            return Integer.parseInt(frame.group(4));
        }
        return frame.group(3).equals("Native Method") ? NATIVE : NO_LINE;
    }
}
