/**
 * The default backend: worker JVMs on this machine.
 *
 * <pre>
 *   LocalSession.submit ──▶ Ledger (what is open) ──▶ Dispatcher (who gets it) ──▶ Outgoing ~socket~ worker
 *   Listener ◀── Deliveries ◀── Ledger.settle ◀── LocalSession ◀── Link ~socket~ worker
 *                                                 LocalSession ◀── Crew: it ended
 * </pre>
 *
 * <table>
 * <caption>Threads, all of them daemons; w is a worker's number</caption>
 * <tr><th>thread</th><th>does</th><th>never</th></tr>
 * <tr><td>caller</td><td>enqueues messages and deliveries</td><td>reads or writes sockets, calls the listener</td></tr>
 * <tr><td>lido-door</td><td>accepts connections, as many at once as a door is wide</td><td>reads from them</td></tr>
 * <tr><td>lido-link</td><td>reads one connection, from the handshake on; settles and delivers</td><td>runs user code</td></tr>
 * <tr><td>lido-writer-w</td><td>writes to one worker</td><td>takes the session's lock</td></tr>
 * <tr><td>lido-worker-w</td><td>starts a replacement; waits for the end of one process, ends what its tasks have started, and cleans
 *   up after it</td>
 *   <td>runs user code</td></tr>
 * <tr><td>lido-output-w</td><td>reads what a process itself prints, line by line</td><td>outlives the process, whoever holds
 *   the pipe</td></tr>
 * <tr><td>lido-archive</td><td>has an archive of the workers' classes made, if there is none</td><td>outlives the
 *   session</td></tr>
 * <tr><td>lido-sweep</td><td>removes the directories of drivers that were killed together with their workers, and ends
 *   what is left of those</td>
 *   <td>waits for an answer</td></tr>
 * <tr><td>lido-memory</td><td>where there is a limit: reads how much memory the processes take, and acts</td>
 *   <td>reads it with the lock</td></tr>
 * <tr><td>lido-clock</td><td>time-outs; deliveries that a caller caused</td><td>blocks</td></tr>
 * </table>
 *
 * <p>The session's one lock guards ledger, dispatcher and the workers' phases. No I/O happens under it, nor a call of the
 * listener.
 */
package dev.lido.local;
