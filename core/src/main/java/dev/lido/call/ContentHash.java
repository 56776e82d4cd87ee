package dev.lido.call;

import dev.lido.spi.Payload;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names content: the first half of its SHA-256, as hexadecimal digits. */
final class ContentHash {

    private static final int BYTES = 16;

    private ContentHash() {}

    static String of(byte[] content) {
        return of(Payload.Bytes.of(content));
    }

    static String of(Payload.Bytes content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content.array(), content.offset(), content.size());
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }
}
