package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.TaskFailedException;
import dev.lido.TaskTimeoutException;
import dev.lido.TransferException;
import dev.lido.WorkerLostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The errors that the contract names for a fault in an item; each check gives the error's short name. */
final class Named {

    private Named() {}

    /** Of an item in which that went wrong in that place. */
    static String check(Fault fault, Place place, Throwable error) throws IOException {
        if (fault.kills()) {
            return lost(fault, error);
        }
        if (fault.lasts()) {
            assertInstanceOf(TaskTimeoutException.class, error);
            return "TaskTimeout";
        }
        if (place == Place.TASK) {
            assertInstanceOf(TaskFailedException.class, error);
            assertInstanceOf(fault.thrown(), error.getCause());
            return "TaskFailed";
        }
        assertInstanceOf(TransferException.class, error);
        says(error, "trap 2");
        return "Transfer";
    }

    private static String lost(Fault fault, Throwable error) throws IOException {
        var lost = assertInstanceOf(WorkerLostException.class, error);
        says(lost, "died of " + fault.death);
        says(lost, "(pid ");
        assertEquals("trap 2", lost.argument());
        if (fault == Fault.CRASHES) {
            takeCrashLog(lost.death().crashLog());
        }
        return "WorkerLost";
    }

    static void says(Throwable error, String words) {
        assertTrue(error.getMessage().contains(words), error.getMessage());
    }

    /** A log that an error tells of is the user's: the test deletes it, so that all others count as left behind. */
    static void takeCrashLog(String path) throws IOException {
        assertTrue(path != null && Files.deleteIfExists(Path.of(path)), "crash log " + path);
    }
}
