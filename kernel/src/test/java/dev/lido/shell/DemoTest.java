package dev.lido.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class DemoTest {

    private final Demo demo = new Demo(System.out);

    @Test
    void wrongArgumentsAreNamed() {
        assertEquals("unknown option: --fats", refusal("--fats"));
        assertEquals("--processes needs a number from 1 on, not '0'", refusal("--processes", "0"));
        assertEquals("--processes needs a number from 1 on, not ''", refusal("--fast", "--processes"));
    }

    private String refusal(String... arguments) {
        return assertThrows(IllegalArgumentException.class, () -> demo.read(List.of(arguments)))
                .getMessage();
    }
}
