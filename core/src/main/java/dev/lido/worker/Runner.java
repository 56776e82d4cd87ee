package dev.lido.worker;

import dev.lido.spi.Blob;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import java.util.List;

/** What knows the content of blobs and payloads; called by the task thread alone. */
interface Runner {

    /** Keeps a blob. */
    void accept(Blob blob);

    /** Drops the blob of this key. */
    void forget(String key);

    /** Makes a chunk's items ready to run with the function of this key. */
    Items open(String function, List<String> code, Payload.Bytes items);

    /** A blob was not received whole: the chunks that need it fail. */
    void refuse(Blob blob, String problem);

    /** Items that were not received: each fails. */
    Items refused(String problem);

    /** The items of one chunk. */
    @FunctionalInterface
    interface Items {
        /** Runs one item; called with ascending indices. */
        Outcome run(int index);
    }
}
