/**
 * What runs in a worker JVM: it obeys the messages of one driver and ends with it.
 *
 * <pre>
 *   socket ──▶ Worker (reader) ──▶ Inbox ──▶ Workbench (task thread) ──▶ Runner ──▶ user code
 *   socket ◀────────────────── Outbox ◀── results, printed lines ◀───────┘
 * </pre>
 *
 * <table>
 * <caption>Threads</caption>
 * <tr><th>thread</th><th>does</th><th>never</th></tr>
 * <tr><td>reader (main)</td><td>reads messages; obeys the urgent ones at once; halts the JVM at end-of-stream, even in the
 *   middle of a task</td><td>runs user code, writes to the socket, waits</td></tr>
 * <tr><td>lido-task</td><td>runs user code; writes results when nothing else is to be done</td><td>can be
 *   interrupted while it writes: that would close the socket, see TaskThread</td></tr>
 * <tr><td>lido-flusher</td><td>writes what has waited for some milliseconds</td><td>runs user code</td></tr>
 * <tr><td>lido-meter</td><td>measures memory, four times a second</td><td>writes to the socket</td></tr>
 * <tr><td>any thread of the user</td><td>prints, that is, enqueues lines</td><td>writes to the socket</td></tr>
 * </table>
 */
package dev.lido.worker;
