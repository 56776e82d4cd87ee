package dev.lido.kernel.magic;

import java.util.ArrayList;
import java.util.List;

/** The list of Lido's own magics. */
final class StandardMagics {

    private StandardMagics() {}

    /** A new list of them. */
    static List<Magic> all() {
        List<Magic> all = new ArrayList<>();
        all.addAll(poolMagics());
        all.addAll(ResultMagics.all());
        all.addAll(SessionMagics.all());
        all.addAll(TimeMagics.all());
        all.addAll(BodyMagics.all());
        all.addAll(ClassPathMagics.all());
        return all;
    }

    private static List<Magic> poolMagics() {
        return List.of(
                new PoolMagic(),
                PoolCallMagic.waiting("map", "map", "a function over items in the pool: all results, in order"),
                PoolCallMagic.waiting(
                        "starmap", "starmap", "as %map, for functions of several arguments and tuples of them"),
                PoolCallMagic.lazy("imap", "imap", "a function over items in the pool: results one by one, in order"),
                PoolCallMagic.lazy("imap_unordered", "imapUnordered", "as %imap, results as they come"),
                new ApplyMagic());
    }
}
