package dev.lido.bench.peer;

/** Somebody who is measured in a JVM. Confined to one thread. */
interface JavaPeer extends AutoCloseable {

    /** What it is, with its version. */
    String what();

    /** Does what is asked once, and says how much of the case's unit that took; {@code null} if it cannot do such a thing. */
    Double run(Ask ask) throws Exception;

    /** A case has ended: large things may go. */
    default void finish() {}

    @Override
    default void close() {}
}
