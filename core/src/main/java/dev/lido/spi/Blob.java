package dev.lido.spi;

import java.util.Objects;

/**
 * Something that a worker must hold before a chunk can run there: a class, a session variable's value, a job's function.
 *
 * <p>A worker holds at most one blob under a key; a link sends a blob only where the worker's newest blob under that key
 * has another hash. What is in the bytes is nobody's business between the two ends.
 *
 * @param key what it is, such as {@code class:REPL.$JShell$5} or {@code job:17}
 * @param hash of the content, as hexadecimal digits; equal hashes mean equal content
 * @param bytes the content; not copied, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // identity is (key, hash), see equals
public record Blob(String key, String hash, byte[] bytes) {

    /** Checks for nulls. */
    public Blob {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(bytes, "bytes");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Blob blob && key.equals(blob.key) && hash.equals(blob.hash);
    }

    @Override
    public int hashCode() {
        return key.hashCode() * 31 + hash.hashCode();
    }

    @Override
    public String toString() {
        return "Blob[" + key + " " + hash + ", " + bytes.length + " bytes]";
    }
}
