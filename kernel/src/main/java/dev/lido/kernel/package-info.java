/**
 * The Jupyter kernel, and the only place that knows Jupyter's messages.
 *
 * <pre>
 * shell ──► RequestLoop ──► Handlers ──► Cells ──► MagicTable, Session ──► Renderers ──► CellOutlet ──► iopub
 * control ► RequestLoop ──► Handlers (interrupt, shutdown)
 * System.out, System.err ──► CellStreams ──► the outlet of the cell that the printing thread works for
 * pool.map, … ──► CellPlace ──► Outlets (the cell that calls)
 * environment ► StartUp ──► OpenNotebook (session, magics) ◄── Extensions ◄── KernelExtension, Magic, Renderer of libraries
 * </pre>
 *
 * <table>
 * <caption>Threads</caption>
 * <tr><th>thread</th><th>does</th><th>never</th></tr>
 * <tr><td>lido-shell</td><td>reads requests one by one, runs cells, replies</td><td>ends by what user code throws</td></tr>
 * <tr><td>lido-control</td><td>interrupts, shuts down</td><td>runs user code</td></tr>
 * <tr><td>lido-iopub-clock</td><td>sends what was printed</td><td>waits for a front end</td></tr>
 * </table>
 */
package dev.lido.kernel;
