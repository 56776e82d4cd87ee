package dev.lido.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lido.wire.FrameReader;
import dev.lido.wire.FrameWriter;
import dev.lido.wire.ToDriver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a task prints leaves the worker as whole lines, and as parts where a line is too long. */
@Timeout(10)
class PrintsTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Outbox outbox = new Outbox(new FrameWriter(Channels.newChannel(bytes)));
    private final Prints prints = new Prints(outbox, false);

    private List<String> lines() throws IOException {
        outbox.flush();
        var reader = new FrameReader(Channels.newChannel(new ByteArrayInputStream(bytes.toByteArray())));
        var lines = new ArrayList<String>();
        for (var message = reader.toDriver(); message != null; message = reader.toDriver()) {
            lines.add(((ToDriver.Printed) message).line());
        }
        bytes.reset();
        return lines;
    }

    @Test
    void aLineLeavesWithItsEndAndNotBefore() throws IOException {
        var out = prints.stream();
        out.print("one ");
        assertEquals(List.of(), lines());
        out.print("lïne\r\nanother\n\nand a h");
        assertEquals(List.of("one lïne", "another", ""), lines());
        out.print("alf\n");
        assertEquals(List.of("and a half"), lines());
    }

    @Test
    void aLineWithoutAnEndLeavesWithItsItem() throws IOException {
        prints.stream().print("half");
        prints.endPartialLine();
        prints.endPartialLine();
        assertEquals(List.of("half"), lines());
    }

    @Test
    void aLineThatIsTooLongLeavesInParts() throws IOException {
        var out = prints.stream();
        out.print("x".repeat(2 * Prints.LONGEST + 3));
        assertEquals(List.of("x".repeat(Prints.LONGEST), "x".repeat(Prints.LONGEST)), lines());
        out.println();
        assertEquals(List.of("xxx"), lines());
    }
}
