/**
 * Tables of jobs and workers: snapshots in, text or HTML out, and nothing else.
 *
 * <pre>
 *   JobStatus -&gt; Pace (speed, time left) -&gt; JobTable    -&gt; Grid -&gt; Line
 *   WorkerStatus ------------------------&gt; WorkerTable -&gt; Grid -&gt; Line
 *   Overview (both, and items) ----------&gt; TextOverview -&gt; Line
 *   Overview ----------------------------&gt; HtmlOverview -&gt; HtmlJobTable, HtmlWorkerTable -&gt; HtmlGrid -&gt; Markup
 *   Timeline ----------------------------&gt; TimelineSvg or TimelineText
 *   any rows ----------------------------&gt; DataTable    -&gt; Grid or HtmlGrid
 *   JobStatus -&gt; Results.table() -&gt; JobFrame -&gt; Tablesaw
 * </pre>
 *
 * <p>Everything here is pure: no clock but the one handed in, no terminal, no thread. Tablesaw is loaded only
 * by {@link dev.lido.table.Results#table} and when values of libraries travel ({@link dev.lido.table.TableParts}), since its classes
 * cost more time than a whole short job.
 */
package dev.lido.table;
