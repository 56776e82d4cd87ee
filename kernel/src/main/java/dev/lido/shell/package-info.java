/**
 * What a JShell session has of Lido: the magics that {@code scripts/lido.jsh} imports, and the live tables in the terminal.
 *
 * <pre>
 *   Magics (static, one superclass a call) -&gt; ShellSession.pool() -&gt; Pool
 *      a call that waits -&gt; LiveCall --+
 *      watch(…)          -&gt; Watch -----+-&gt; Painter -&gt; Screen: InPlaceScreen (a terminal) or LogScreen (elsewhere)
 *                                              |           |
 *                                       JobView (snapshots) +-- HeldPrints (what is printed meanwhile goes above the table)
 * </pre>
 *
 * <p>Threads: the caller's waits in core and, at the end, takes the table away; one daemon, the painter's, pulls snapshots and
 * draws at most five times a second. It never runs user code and never waits for a job. One table is live at a time.
 */
package dev.lido.shell;
