package dev.lido.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DemoIT {

    @Test
    void everySectionGoesWell() {
        var terminal = new FakeTerminal();
        var demo = new Demo(terminal.stream());
        demo.read(List.of("--fast", "--processes", "2"));
        assertTrue(demo.run(), terminal.raw());
        assertTrue(terminal.raw().contains("All went well"), terminal.raw());
    }
}
