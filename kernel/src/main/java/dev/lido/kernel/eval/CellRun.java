package dev.lido.kernel.eval;

import dev.lido.kernel.eval.Origins.CellLine;
import dev.lido.kernel.eval.Origins.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;

/** One cell: its snippets one after the other, up to the first that fails. Confined to the thread that evaluates. */
final class CellRun {

    private final Shell shell;
    private final String typed;
    private final String source;
    private final int number;
    /** What the cell declared, and where. */
    private final Map<DeclarationSnippet, Origin> declared = new HashMap<>();

    private final List<DeclarationSnippet> inOrder = new ArrayList<>();

    private final LostValues lost = new LostValues();

    CellRun(Shell shell, String typed, String source, int number) {
        this.shell = shell;
        this.typed = typed;
        this.source = source;
        this.number = number;
    }

    /** Runs the cell. */
    CellValue run() throws CellException {
        CellValue value = CellValue.NONE;
        try {
            Piece piece = pieceFrom(0);
            while (piece != null) {
                value = evaluate(piece);
                piece = pieceFrom(piece.next());
            }
            shell.locked(this::requireResolved);
        } finally {
            lost.tell(shell.notes());
        }
        return value;
    }

    private Piece pieceFrom(int start) throws CellException {
        if (shell.stopper().isWanted()) {
            throw interrupted(null);
        }
        Piece piece = shell.locked(() -> Piece.of(shell.jshell().sourceCodeAnalysis(), source, start));
        if (piece == null && CodeScan.of(source).inComment()) {
            var origin = new Origin(number, typed, source, 0);
            throw CompileReport.of("the comment is not closed", origin.at(source.lastIndexOf("/*")));
        }
        return piece;
    }

    private CellValue evaluate(Piece piece) throws CellException {
        var origin = new Origin(number, typed, source, piece.start());
        var invocation = new Invocation(shell.stopper(), origin, piece.bare() ? "$" + number : null);
        return shell.locked(() -> {
            SnippetEvent last = null;
            for (SnippetEvent event : shell.evaluate(piece.source(), invocation)) {
                lost.heed(event);
                if (event.causeSnippet() == null) {
                    check(event, invocation);
                    last = event;
                }
            }
            return last == null || !piece.bare() ? CellValue.NONE : value(last.snippet(), invocation);
        });
    }

    private void check(SnippetEvent event, Invocation invocation) throws CellException {
        Snippet snippet = event.snippet();
        if (event.exception() != null) {
            throw failed(event.exception(), invocation);
        }
        if (event.status() == Status.REJECTED) {
            throw CompileReport.of(shell.jshell().diagnostics(snippet).toList(), invocation.origin());
        }
        if (snippet instanceof DeclarationSnippet declaration) {
            declared.put(declaration, invocation.origin());
            inOrder.add(declaration);
        }
    }

    private CellException failed(JShellException translated, Invocation invocation) {
        Map<StackTraceElement, CellLine> cells = cellLines(translated, invocation);
        if (invocation.error() instanceof CellStopped || shell.stopper().isWanted()) {
            return interrupted(TraceReport.firstLine(invocation.facts(), cells));
        }
        ErrorFacts facts = invocation.facts();
        if (translated instanceof UnresolvedReferenceException unresolved) {
            facts = new ErrorFacts(
                    CompileReport.NAME, missing(unresolved.getSnippet()), facts.frames(), null, List.of());
        }
        String message = facts.message() == null ? "" : facts.message();
        return new CellException(facts.name(), message, TraceReport.of(facts, cells), invocation.error());
    }

    /** JShell gives the frames back in the order in which it got them, translated as far as they are of snippets. */
    private Map<StackTraceElement, CellLine> cellLines(JShellException translated, Invocation invocation) {
        List<StackTraceElement> raw = InProcessControl.snippetFrames(invocation.facts());
        StackTraceElement[] told = translated.getStackTrace();
        Map<StackTraceElement, CellLine> lines = new HashMap<>();
        for (int i = 0; i < Math.min(raw.size(), told.length); i++) {
            CellLine line = shell.origins().line(told[i]);
            if (line != null) {
                lines.put(raw.get(i), line);
            }
        }
        return lines;
    }

    private CellException interrupted(CellLine at) {
        return CellException.interrupted(
                at == null ? "" : "at " + at.toString().replaceFirst("^Cell In\\[" + number + "\\], ", ""));
    }

    private CellValue value(Snippet snippet, Invocation invocation) {
        if (snippet instanceof VarSnippet variable && snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            return new CellValue(true, invocation.value(), shell.imports().shortened(variable.typeName()));
        }
        if (snippet instanceof ExpressionSnippet expression && snippet.subKind() == SubKind.VAR_VALUE_SUBKIND) {
            return new CellValue(true, invocation.value(), shell.imports().shortened(expression.typeName()));
        }
        return CellValue.NONE;
    }

    /** What was declared before what it needs may have got it by now; at the end of the cell it must have. */
    private Void requireResolved() throws CellException {
        for (DeclarationSnippet each : inOrder) {
            Status status = shell.jshell().status(each);
            if (status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED) {
                throw CompileReport.of(missing(each), declared.get(each).at(0));
            }
        }
        return null;
    }

    private String missing(DeclarationSnippet snippet) {
        String needed = shell.jshell().unresolvedDependencies(snippet).collect(Collectors.joining(", "));
        return snippet.name() + " needs "
                + (needed.isEmpty()
                        ? "what does not compile"
                        : needed + (needed.contains(", ") ? ", which are" : ", which is") + " not defined");
    }
}
