/**
 * What a driver and its worker say to each other.
 *
 * <p>The messages are two sealed families of records, {@link dev.lido.wire.ToWorker} and {@link dev.lido.wire.ToDriver};
 * {@link dev.lido.wire.Frames} alone knows their bytes. Payloads pass through unopened. Beside the messages stands one
 * {@link dev.lido.wire.StatusPage} a worker, a few numbers in shared memory that survive the worker's death.
 *
 * <pre>
 *   driver                                           worker
 *     │ ◀──────────────── Hello(secret, pid, version) ── │
 *     │ ── Code…, Configure ───────────────────────────▶ │ runs the initializer
 *     │ ◀───────────────────────── Ready | SetupFailed ── │
 *     │ ── Code…, Run ─────────────────────────────────▶ │ runs items
 *     │ ◀───────────────────────── Printed…, Results… ── │
 *     │ ── Recall | Cancel | Interrupt ────────────────▶ │
 *     │ ◀───────────────────────────────────── Returned ── │
 *     │ ── Forget, Stop ───────────────────────────────▶ │ exits
 * </pre>
 */
package dev.lido.wire;
