/**
 * Process pools: the calls that a user makes, and what stands once above every place where chunks run.
 *
 * <pre>
 *   pool.map(f, xs) ─▶ Job ─▶ Feeder: Source ─▶ Chunker ─▶ Carrier ─▶ TaskBook ─▶ Session.submit
 *                       ▲                                                            │
 *   AsyncResult ◀─ Assembly ◀─ Mailbox ◀─ TaskBook.outcomes ◀──── Listener ◀─────────┘
 * </pre>
 *
 * <p>Threads: the <em>caller</em> captures the function and sends the first chunks; the backend's <em>reader</em> threads only
 * put letters into a job's {@code Mailbox}, and lines that workers print before the {@code Printer}; a mailbox is emptied by the thread
 * that waits for its job, else by one of the pool's <em>result</em> threads, never by two at once; one of these at a time writes what is
 * printed, and may be held up by that for ever, which a job's results wait for only a moment; a <em>feeder</em> thread reads a lazy
 * input; one <em>callback</em> thread runs callbacks one at a time; one <em>alarms</em> thread tells the result threads when a job's time
 * is up or an item is to be run again. Only callers, feeders, result threads and the callback thread run user code, the last three in the
 * call's {@code CallPlace.Scope}, and <em>words</em> threads the {@code toString()} of items, for which nobody waits long.
 *
 * <p>What a notebook knows of its calls, and wants to know, is one {@code CallPlace}.
 */
package dev.lido;
