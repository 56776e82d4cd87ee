package dev.lido.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lido.wire.FrameReader;
import dev.lido.wire.FrameWriter;
import dev.lido.wire.ToDriver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
        return printed().stream().map(ToDriver.Printed::line).toList();
    }

    private List<ToDriver.Printed> printed() throws IOException {
        outbox.flush();
        var reader = new FrameReader(Channels.newChannel(new ByteArrayInputStream(bytes.toByteArray())));
        var printed = new ArrayList<ToDriver.Printed>();
        for (var message = reader.toDriver(); message != null; message = reader.toDriver()) {
            printed.add((ToDriver.Printed) message);
        }
        bytes.reset();
        return printed;
    }

    @Test
    void aLineSaysByWhichStreamItCame() throws IOException {
        prints.stream().println("fine");
        new Prints(outbox, true).stream().println("not so");
        assertEquals(List.of(new ToDriver.Printed(false, "fine"), new ToDriver.Printed(true, "not so")), printed());
    }

    @Test
    void partOfAnArrayIsPrintedAsThat() throws IOException {
        prints.write("a line\nx".getBytes(StandardCharsets.UTF_8), 2, 5);
        assertEquals(List.of("line"), lines());
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

    @Test
    void aPartDoesNotEndWithinACharacter() throws IOException {
        String first = "x".repeat(Prints.LONGEST - 1) + "\uD83D\uDC11";
        prints.stream().println(first + "y");
        assertEquals(List.of(first, "y"), lines());
        prints.stream().println("x".repeat(Prints.LONGEST));
        assertEquals(List.of("x".repeat(Prints.LONGEST)), lines());
    }

    @Test
    void bytesThatAreNoTextDoNotMakeALineLonger() throws IOException {
        byte[] odd = new byte[3 * Prints.LONGEST];
        Arrays.fill(odd, (byte) 0x80);
        prints.write(odd, 0, odd.length);
        prints.endPartialLine();
        assertEquals(3, lines().size());
    }
}
