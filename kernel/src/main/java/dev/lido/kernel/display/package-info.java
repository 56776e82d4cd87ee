/**
 * What values look like in a notebook, and tables that change while they are shown; only {@code Outlet} knows where they go.
 *
 * <pre>
 *   value -&gt; Renderers -&gt; (registered | Displayable | BuiltIns -&gt; Rows, TablesawView, ImageView, BriefText) -&gt; Bundle
 *
 *   LiveDisplay -&gt; LiveClock (when) -&gt; LiveBoard (what has changed) -&gt; Outlet
 *                                        |
 *                                     LiveSource: JobsSource, PoolSource, CallSource -&gt; Crowd, LastJobs -&gt; Overview (a snapshot)
 * </pre>
 *
 * <p>Threads: the cell's own shows and flushes; one daemon, the clock's, pulls snapshots and paints at most five times a second. It
 * belongs to no cell, never waits for a job and runs no user code.
 */
package dev.lido.kernel.display;
