/**
 * The benchmark behind {@code scripts/lido bench}: Lido, other pools and what the machine can do, on the same cases.
 *
 * <pre>
 *   Bench ─▶ Rounds ─▶ PeerProcess ~ JSON lines ~ peer.PeerMain (lido, pp4j, the limits) or peers.py (Python's pools)
 *     │         │
 *     │         └─▶ Results ─▶ Verdict ─▶ Table, Report, RatioPlot, ScalePlot
 *     └─ BenchOptions, Cases, Peers
 * </pre>
 *
 * Each peer is a process of its own that keeps its pool, so that rounds of all peers can alternate without any of them starting cold.
 * This process measures nothing itself.
 */
package dev.lido.bench;
