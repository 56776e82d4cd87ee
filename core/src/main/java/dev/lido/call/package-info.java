/**
 * Code that travels: what is inside the payloads and blobs that backends carry unopened.
 *
 * <pre>
 *   session:  CodeShipper ── capture ──▶ Closure (ClassScan, ClassPacker, Variables) ──▶ Capture
 *             Capture ── chunk ──▶ ChunkWriter ──▶ Chunk.Work: blobs, function, items
 *                                                        │
 *   worker:   CallRunner ◀── accept: class, variable, function ──┘
 *             Shelf ──▶ Generation (a class loader) ──▶ TaskRun ──▶ Outcome
 *                                                        │
 *   session:  ResultReader ◀─────────────────────────────┘
 * </pre>
 *
 * <p>Classes are known by name <i>and</i> content: JShell gives a redefined method the same class name. A worker keeps one
 * loader while names do not conflict, so that what tasks store in static fields lives on.
 */
package dev.lido.call;
