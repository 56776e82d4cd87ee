package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who has come, and who is to show a secret still. */
@Timeout(10)
class DoorTest {

    private static final long HANDSHAKE_NANOS = TimeUnit.SECONDS.toNanos(5);

    @TempDir
    Path directory;

    private final BlockingQueue<SocketChannel> visitors = new LinkedBlockingQueue<>();
    private Door door;
    private SocketChannel outside;
    private SocketChannel inside;

    @BeforeEach
    void come() throws Exception {
        var socket = directory.resolve("socket");
        door = Door.at(socket);
        door.open(visitors::add, () -> {});
        outside = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        inside = visitors.take();
    }

    @AfterEach
    void leave() throws IOException {
        door.close();
        inside.close();
        outside.close();
    }

    @Test
    void aNewcomerHasFiveSecondsToShowItsSecret() {
        long left = door.shutOut();
        assertTrue(left > 0 && left <= HANDSHAKE_NANOS, left + " ns");
        assertTrue(inside.isOpen());
    }

    @Test
    void whoeverHasShownItHasAllTheTimeThereIs() {
        door.forget(inside);
        assertEquals(Long.MAX_VALUE, door.shutOut());
    }

    @Test
    void aDoorThatClosesShutsOutNewcomersAndNobodyElse() throws Exception {
        try (var second = SocketChannel.open(UnixDomainSocketAddress.of(directory.resolve("socket")));
                var admitted = visitors.take()) {
            door.forget(admitted);
            door.close();
            assertEquals(-1, outside.read(ByteBuffer.allocate(1)));
            assertFalse(inside.isOpen());
            assertTrue(admitted.isOpen() && second.isOpen());
        }
    }

    @Test
    void whyOneWasTurnedAwayIsRememberedIfItIsKnown() {
        assertEquals("", door.lastRefusal());
        door.refused(new IOException("not a frame"));
        door.refused(new IOException());
        assertEquals("not a frame", door.lastRefusal());
    }
}
