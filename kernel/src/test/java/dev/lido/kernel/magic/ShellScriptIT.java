package dev.lido.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class ShellScriptIT {

    private final FakeOutlet outlet = new FakeOutlet();
    private final ShellScript shell = new ShellScript(outlet, Map.of());

    @Test
    void anInterruptEndsWhatAScriptHasLeftBehind() throws Exception {
        var run = new FutureTask<>(() -> shell.run("sleep 1000 & echo $$ $!; sleep 1"));
        var cell = new Thread(run);
        cell.start();
        String[] pids = printed().strip().split(" ", -1);
        ProcessHandle child = ProcessHandle.of(Long.parseLong(pids[1])).orElseThrow();
        ended(pids[0]).get(30, TimeUnit.SECONDS);
        assertTrue(child.isAlive());
        assertFalse(run.isDone(), "who writes to the output is there");
        cell.interrupt();
        assertThrows(ExecutionException.class, () -> run.get(30, TimeUnit.SECONDS));
        child.onExit().get(30, TimeUnit.SECONDS);
    }

    @Test
    void anInterruptEndsAScriptThatRuns() throws Exception {
        var run = new FutureTask<>(() -> shell.run("echo $$; sleep 1000; echo"));
        var cell = new Thread(run);
        cell.start();
        CompletableFuture<?> ended = ended(printed().strip());
        cell.interrupt();
        ended.get(30, TimeUnit.SECONDS);
        assertThrows(ExecutionException.class, () -> run.get(30, TimeUnit.SECONDS));
    }

    @Test
    void whatWritesToNobodyRunsOnAfterTheEndOfItsScript() throws Exception {
        assertEquals(0, shell.run("sleep 1000 >/dev/null 2>&1 & echo $!; sleep 0.2"));
        ProcessHandle server =
                ProcessHandle.of(Long.parseLong(printed().strip())).orElseThrow();
        assertTrue(server.destroyForcibly());
    }

    private static CompletableFuture<?> ended(String pid) {
        return ProcessHandle.of(Long.parseLong(pid))
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElse(CompletableFuture.completedFuture(null));
    }

    private String printed() {
        String text = "";
        while (!text.endsWith("\n")) {
            Thread.onSpinWait();
            text += outlet.printed();
        }
        return text;
    }
}
