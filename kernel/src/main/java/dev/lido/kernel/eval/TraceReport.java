package dev.lido.kernel.eval;

import dev.lido.kernel.eval.Origins.CellLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what a cell threw, in the lines of the cells that it came through; frames of the machinery are left out. */
final class TraceReport {

    private static final String INDENT = "    ";

    /** Of an error's frames in a row that are of no cell, those shown. */
    private static final int LIBRARY_FRAMES = 3;
    /** Of an error's frames, those shown: recursion has thousands. */
    private static final int MOST_FRAMES = 24;
    /** Of the errors that hang on one, those shown. */
    private static final int MOST_SUPPRESSED = 3;

    private static final List<String> MACHINERY = List.of(
            "dev.lido.", "jdk.jshell.", "jdk.internal.", "java.lang.reflect.", "java.lang.invoke.", "REPL.$JShell$");

    private final Map<StackTraceElement, CellLine> cells;
    private final List<String> lines = new ArrayList<>();

    private TraceReport(Map<StackTraceElement, CellLine> cells) {
        this.cells = cells;
    }

    /**
     * The lines that tell of an error.
     *
     * @param cells the frames that are of cells
     */
    static List<String> of(ErrorFacts error, Map<StackTraceElement, CellLine> cells) {
        var report = new TraceReport(cells);
        report.tell("", error, Set.of());
        return report.lines;
    }

    /** The first line of a cell that an error's frames come to; {@code null} if they come to none. */
    static CellLine firstLine(ErrorFacts error, Map<StackTraceElement, CellLine> cells) {
        return error.frames().stream()
                .filter(cells::containsKey)
                .map(cells::get)
                .findFirst()
                .orElse(null);
    }

    private void tell(String lead, ErrorFacts error, Set<StackTraceElement> told) {
        heading(lead, error);
        frames(shown(error, told));
        Set<StackTraceElement> toldNow = new HashSet<>(told);
        toldNow.addAll(error.frames());
        error.suppressed().stream().limit(MOST_SUPPRESSED).forEach(each -> tell("Also: ", each, toldNow));
        if (error.suppressed().size() > MOST_SUPPRESSED) {
            lines.add(Ansi.aside("… and " + (error.suppressed().size() - MOST_SUPPRESSED) + " more"));
        }
        if (error.cause() != null) {
            tell("Caused by: ", error.cause(), toldNow);
        }
    }

    private void heading(String lead, ErrorFacts error) {
        String message = error.message() == null ? "" : ": " + error.message();
        List<String> text = (lead + Ansi.error(error.name()) + message).lines().toList();
        lines.addAll(text);
    }

    /** The frames down to the lowest one of a cell, without the machinery and without what the error above has told. */
    private List<StackTraceElement> shown(ErrorFacts error, Set<StackTraceElement> told) {
        List<StackTraceElement> frames = error.frames();
        int end = frames.size();
        while (end > firstOfCell(frames) + 1 && told.contains(frames.get(end - 1))) {
            end--;
        }
        int last = end;
        while (last > 0 && !cells.containsKey(frames.get(last - 1))) {
            last--;
        }
        return frames.subList(0, last == 0 ? end : last).stream()
                .filter(frame -> cells.containsKey(frame) ? !isAux(frame) : !isMachinery(frame))
                .toList();
    }

    /** The first frame of a cell, which is always shown; the first one if there is none. */
    private int firstOfCell(List<StackTraceElement> frames) {
        int first = 0;
        while (first < frames.size() && !cells.containsKey(frames.get(first))) {
            first++;
        }
        return first < frames.size() ? first : 0;
    }

    /** JShell runs initializers of inferred types in a method of their own, below which the statement as a whole would follow. */
    private static boolean isAux(StackTraceElement frame) {
        return frame.getMethodName().equals(WrapperNames.RUN + "Aux");
    }

    private static boolean isMachinery(StackTraceElement frame) {
        return MACHINERY.stream().anyMatch(frame.getClassName()::startsWith);
    }

    private void frames(List<StackTraceElement> frames) {
        int left = MOST_FRAMES;
        int at = 0;
        while (at < frames.size() && left > 0) {
            int end = endOfRun(frames, at);
            List<StackTraceElement> run = frames.subList(at, end);
            left -= cells.containsKey(run.get(0)) ? cellFrame(run) : libraryFrames(run);
            at = end;
        }
        if (at < frames.size()) {
            lines.add(INDENT + Ansi.aside("… " + (frames.size() - at) + " more frames"));
        }
    }

    /** Where the frames end that are the same line of a cell, or of no cell at all. */
    private int endOfRun(List<StackTraceElement> frames, int from) {
        CellLine line = cells.get(frames.get(from));
        int end = from + 1;
        while (end < frames.size()
                && (line == null
                        ? !cells.containsKey(frames.get(end))
                        : frames.get(end).equals(frames.get(from)))) {
            end++;
        }
        return end;
    }

    private int cellFrame(List<StackTraceElement> same) {
        CellLine line = cells.get(same.get(0));
        String times = same.size() == 1 ? "" : Ansi.aside(" (" + same.size() + " times)");
        lines.add("  " + Ansi.place(line) + in(same.get(0)) + times);
        if (!line.text().isBlank()) {
            lines.add(INDENT + INDENT + line.text().strip());
        }
        return 1;
    }

    private int libraryFrames(List<StackTraceElement> run) {
        Stream<StackTraceElement> shown = run.stream().limit(LIBRARY_FRAMES);
        shown.forEach(frame -> lines.add("  " + Ansi.aside(told(frame))));
        if (run.size() > LIBRARY_FRAMES) {
            lines.add("  " + Ansi.aside("… " + (run.size() - LIBRARY_FRAMES) + " more frames"));
        }
        return 1;
    }

    private static String told(StackTraceElement frame) {
        String file = frame.getFileName() == null ? "" : "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
        return WrapperNames.expunge(frame.getClassName()) + "." + frame.getMethodName() + file;
    }

    /** The method that a frame of a cell is in, as the user would name it. */
    private static String in(StackTraceElement frame) {
        String type = WrapperNames.typeName(frame.getClassName());
        String method = frame.getMethodName();
        boolean lambda = method.startsWith("lambda$");
        String owner = named(type, lambda ? method.substring("lambda$".length(), method.lastIndexOf('$')) : method);
        if (lambda) {
            return owner.isEmpty() ? ", in a lambda" : ", in a lambda of " + owner;
        }
        return owner.isEmpty() ? "" : ", in " + owner;
    }

    private static String named(String type, String method) {
        if (method.equals("<init>") || method.equals("new")) {
            return "new " + type;
        }
        if (method.equals("<clinit>") || method.equals("static")) {
            return type.isEmpty() ? "" : "static " + type;
        }
        if (method.startsWith(WrapperNames.RUN)) {
            return "";
        }
        return type.isEmpty() ? method : type + "." + method;
    }
}
