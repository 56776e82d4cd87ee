/**
 * What is measured in JVMs: Lido, PP4J and what the machine can do. Each runs in a child of the benchmark, {@link
 * dev.lido.bench.peer.PeerMain}; what needs a JVM of its own (a cold start, a small heap) is a main class here, which a peer starts.
 */
package dev.lido.bench.peer;
