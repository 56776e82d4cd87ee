package dev.lido.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lido.kernel.display.Outlets;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where what threads print goes, and that no character breaks on the way. */
@Timeout(30)
class CellStreamsTest {

    private final PlainOutlet first = new PlainOutlet();
    private final PlainOutlet second = new PlainOutlet();
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private final CellStreams out = new CellStreams(false, new PrintStream(before, true, StandardCharsets.UTF_8));

    @AfterEach
    void leave() {
        Outlets.leave();
    }

    private void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
    }

    @Test
    void aThreadPrintsInTheCellThatStartedItHoweverLate() throws InterruptedException {
        Outlets.enter(first);
        Thread late = new Thread(() -> print("late"));
        Outlets.enter(second);
        print("now");
        late.start();
        late.join();
        assertEquals("late", first.text());
        assertEquals("now", second.text());
    }

    @Test
    void charactersThatComeInPiecesStayWhole() {
        Outlets.enter(first);
        for (byte each : "ä€🦊.".getBytes(StandardCharsets.UTF_8)) {
            out.write(each);
        }
        assertEquals("ä€🦊.", first.text());
    }

    @Test
    void bytesThatAreNoTextAreReplaced() {
        Outlets.enter(first);
        out.write(new byte[] {(byte) 0xff, 'a'}, 0, 2);
        assertEquals("\ufffda", first.text());
    }

    @Test
    void theErrorStreamIsMarkedAsSuch() {
        Outlets.enter(first);
        CellStreams err = new CellStreams(true, System.err);
        err.write('e');
        assertEquals("!e", first.text());
    }
}
