package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Before anybody came. */
    private final long begun = System.nanoTime();

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

    @Test
    void aCrowdWaitsOutsideUntilTheEldestHasHadItsTime() throws Exception {
        var crowd = new ArrayList<SocketChannel>();
        for (int i = 0; i < Door.CROWD; i++) {
            crowd.add(SocketChannel.open(UnixDomainSocketAddress.of(directory.resolve("socket"))));
        }
        for (int i = 0; i < Door.CROWD; i++) {
            crowd.add(visitors.take());
        }
        assertTrue(System.nanoTime() - begun >= TimeUnit.MILLISECONDS.toNanos(250), "the last one had to wait");
        assertEquals(-1, outside.read(ByteBuffer.allocate(1)));
        assertFalse(door.forget(inside), "the eldest was shut out");
        assertTrue(door.forget(crowd.get(2 * Door.CROWD - 1)), "the youngest was not");
        assertEquals("too many others had connected and said nothing", door.lastRefusal());
        for (var channel : crowd) {
            channel.close();
        }
    }

    @Test
    void whoeverIsKnownTakesNoRoom() throws Exception {
        for (int i = 0; i < 3 * Door.CROWD; i++) {
            try (var guest = SocketChannel.open(UnixDomainSocketAddress.of(directory.resolve("socket")));
                    var known = visitors.take()) {
                assertTrue(door.forget(known), "let in: " + guest);
            }
        }
        assertTrue(inside.isOpen());
    }
}
