/**
 * Cells become snippets, snippets become values: JShell in this JVM, its errors told by cell and line, its code interruptible. Knows
 * nothing of Jupyter.
 *
 * <pre>
 *   eval ─▶ CellRun ─▶ Pieces ─▶ JShell ─▶ InProcessControl ─▶ SnippetLoader (StopWeaver) ─▶ Invocation ─▶ the user's code
 *     ◀── CellValue ◀────────────────────────────────────────────── the very object ◀──────────┘    │ asks StopCheck
 *     ◀── CellException ◀─ CompileReport, TraceReport ◀─ Origins (snippet ─▶ cell and line) ◀─ ErrorFacts
 * </pre>
 *
 * <p>Two locks. The evaluation lock lets one cell run at a time. The compiler lock guards JShell, which is not thread-safe; it is
 * released while the user's code runs, so that questions are answered, and variables declared, while a cell is busy.
 */
package dev.lido.kernel.eval;
