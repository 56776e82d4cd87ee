package dev.lido;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a worker printed becomes frames and causes again. */
@Timeout(10)
class PrintedTraceTest {

    private static String printed(Throwable error) {
        var text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static RemoteException rebuilt(Throwable error) {
        return RemoteException.of(error.getClass().getName(), error.getMessage(), printed(error));
    }

    @Test
    void framesComeBackWithClassMethodFileAndLine() {
        Throwable error = new IllegalStateException("no");
        StackTraceElement[] frames = rebuilt(error).getStackTrace();
        assertEquals(error.getStackTrace().length, frames.length);
        assertEquals(error.getStackTrace()[0].toString().replaceFirst(".*/", ""), frames[0].toString());
        assertEquals(error.getStackTrace()[frames.length - 1].getClassName(), frames[frames.length - 1].getClassName());
    }

    @Test
    void nativeAndUnknownPlacesComeBack() {
        Throwable error = new Error("odd");
        StackTraceElement[] odd = {
            new StackTraceElement("a.B", "<init>", null, -2), new StackTraceElement("a.B$C", "lambda$m$0", null, -1)
        };
        error.setStackTrace(odd);
        assertArrayEquals(odd, rebuilt(error).getStackTrace());
    }

    private static Error root() {
        return new Error("of two\nlines: yes");
    }

    @Test
    void causesComeBackWithTheirMessages() {
        Throwable error = new RuntimeException("top", new Exception(root()));
        RemoteException remote = rebuilt(error);
        assertEquals("java.lang.RuntimeException: top", remote.getMessage());
        var root = (RemoteException) remote.getCause().getCause();
        assertEquals("java.lang.Error: of two\nlines: yes", root.getMessage());
        assertEquals("root", root.getStackTrace()[0].getMethodName());
        assertNull(root.getCause());
    }

    @Test
    void whatIsNoTraceHasNoFrames() {
        assertEquals(
                0,
                RemoteException.of("X", null, "X (its trace cannot be printed)").getStackTrace().length);
    }

    @Test
    void aMessageThatLooksLikeATraceMakesOddFramesAndNothingWorse() {
        String line = "\n\tat a.B.m(B.java:99999999999)\n\tat a.B.m(B.java:7)\n\tat /./../(:::)\n\tat ";
        RemoteException remote = rebuilt(new IllegalStateException(line + "/".repeat(100_000)));
        assertEquals(new StackTraceElement("a.B", "m", "B.java", 7), remote.getStackTrace()[0]);
    }

    @Test
    void aChainOfVeryManyCausesIsCut() {
        RemoteException remote = RemoteException.of("X", "x", "X: x\n" + "Caused by: Y: y\n".repeat(50_000));
        int causes = 0;
        for (Throwable cause = remote.getCause(); cause != null; cause = cause.getCause()) {
            causes++;
        }
        assertEquals(100, causes);
    }
}
