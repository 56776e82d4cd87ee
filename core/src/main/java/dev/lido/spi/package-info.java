/**
 * The seam between the pool and the places where its chunks run: "chunk in, outcome out".
 *
 * <p>Above it stand, once for all backends, chunking, ordering, the window of {@code imap}, callbacks, errors and
 * progress. Below it: where a chunk runs, how workers are replaced, how code reaches them.
 *
 * <pre>
 *   pool ── Session.submit(Chunk) ──▶ backend ──▶ worker
 *   pool ◀── Listener.outcomes(chunk, first, [Outcome…]) ── backend
 * </pre>
 *
 * <p>What a backend promises: every item of a submitted chunk gets exactly one {@link dev.lido.spi.Outcome}; an item
 * may run more than once but is delivered once; errors of user code are data; an item that costs a worker its life
 * fails alone; a {@link dev.lido.spi.Blob} is sent once to each worker; listeners only enqueue and return; terminate is
 * bounded.
 */
package dev.lido.spi;
