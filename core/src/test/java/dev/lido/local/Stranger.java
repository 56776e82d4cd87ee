package dev.lido.local;

import dev.lido.wire.Framed;
import dev.lido.wire.Frames;
import dev.lido.wire.ToDriver;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** What somebody says at a session's door that has no secret to show. */
enum Stranger {
    /** Says nothing. */
    SILENT,
    /** Hangs up at once. */
    LEAVING,
    /** Shows a secret that is none. */
    WRONG,
    /** Shows an empty one. */
    EMPTY,
    /** Says half of a greeting and then nothing. */
    HALF,
    /** Says its greeting byte by byte. */
    DRIPPING,
    /** Says that its greeting has 2 GiB, and begins with it. */
    VAST,
    /** Says a greeting that is a byte too long. */
    LONG,
    /** Speaks another language. */
    FOREIGN,
    /** Speaks before it has greeted. */
    EARLY;

    private static final int HELLO = 33;
    private static final int SECRET_BYTES = 32;

    /** Whether it has to be turned away for what it says. */
    boolean isHeard() {
        return this != SILENT && this != LEAVING && this != HALF;
    }

    /** All that it says. */
    byte[] words(Random random) throws IOException {
        return switch (this) {
            case SILENT, LEAVING -> new byte[0];
            case WRONG, DRIPPING -> hello(secret(random));
            case EMPTY -> hello("");
            case HALF -> half(hello(secret(random)));
            case VAST -> headed(Integer.MAX_VALUE, 50_000);
            case LONG -> headed(1025, 1025);
            case FOREIGN -> foreign(random);
            case EARLY ->
                frames(
                        new ToDriver.Results(1, 0, List.of()),
                        new ToDriver.Ready(),
                        new ToDriver.Printed(true, "heard?"));
        };
    }

    private static String secret(Random random) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private static byte[] hello(String secret) throws IOException {
        return frames(new ToDriver.Hello(secret, 1, Frames.VERSION));
    }

    private static byte[] half(byte[] words) {
        return Arrays.copyOf(words, words.length / 2);
    }

    private static byte[] headed(int length, int bytes) {
        return ByteBuffer.allocate(2 * Integer.BYTES + bytes)
                .put(new byte[] {'L', 'D', Frames.VERSION, HELLO})
                .putInt(length)
                .array();
    }

    private static byte[] foreign(Random random) {
        var noise = new byte[16 + random.nextInt(100)];
        random.nextBytes(noise);
        noise[0] = 'G';
        return noise;
    }

    private static byte[] frames(ToDriver... messages) throws IOException {
        return Framed.toDriver(List.of(messages));
    }
}
