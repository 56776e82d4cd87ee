package dev.lido.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How cells read what their user types. */
@Timeout(30)
class CellInputTest {

    private final ArrayDeque<String> typed = new ArrayDeque<>(List.of("ä line", "", "42"));

    private final CellInput input = new CellInput(() -> {
        if (typed.isEmpty()) {
            throw new IOException("nobody can be asked");
        }
        return typed.pop();
    });

    @Test
    void aReaderAsksForOneLineAtATime() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        assertEquals("ä line", reader.readLine());
        assertEquals(2, typed.size());
        assertEquals("", reader.readLine());
        assertEquals("42", reader.readLine());
        assertThrows(IOException.class, reader::readLine);
    }

    @Test
    void aScannerReadsNumbers() {
        Scanner scanner = new Scanner(input, StandardCharsets.UTF_8);
        assertEquals("ä line", scanner.nextLine());
        assertEquals("", scanner.nextLine());
        assertEquals(42, scanner.nextInt());
    }

    @Test
    void singleBytesCome() throws IOException {
        assertEquals(0xc3, input.read());
        assertEquals(0xa4, input.read());
        assertEquals(" line\n".length(), input.available());
    }
}
