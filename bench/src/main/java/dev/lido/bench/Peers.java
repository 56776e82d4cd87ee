package dev.lido.bench;

import java.util.List;
import java.util.Map;

/** Who is measured. Limits are not pools: they show what the machine can do. */
final class Peers {

    static final String LIDO = "lido";
    static final String LIMIT = "limit-";

    /** By their full names, in the order of the table. */
    static final List<String> POOLS = List.of(
            LIDO,
            "multiprocessing-fork",
            "multiprocessing-spawn",
            "multiprocess-fork",
            "futures-fork",
            "loky",
            "joblib",
            "dask",
            "pp4j");

    static final List<String> LIMITS =
            List.of("limit-socket", "limit-memcpy", "limit-stream", "limit-serial", "limit-jvms");

    private static final List<String> IN_JAVA = List.of(LIDO, "pp4j");

    private static final Map<String, String> SHORT = Map.of(
            LIDO,
            "Lido",
            "multiprocessing-fork",
            "mp fork",
            "multiprocessing-spawn",
            "mp spawn",
            "multiprocess-fork",
            "multiprocess",
            "futures-fork",
            "futures",
            "dask",
            "Dask",
            "pp4j",
            "PP4J");

    private Peers() {}

    static boolean isLimit(String peer) {
        return peer.startsWith(LIMIT);
    }

    static boolean isJava(String peer) {
        return isLimit(peer) || IN_JAVA.contains(peer);
    }

    /** As the head of a column. */
    static String shortName(String peer) {
        return SHORT.getOrDefault(peer, peer);
    }
}
