package dev.lido.faults;

import java.util.Arrays;
import java.util.List;

/** Where, or when, it goes wrong; a column of the matrix. */
enum Place {
    SEND("argument written here"),
    RECEIVE("argument read there"),
    INITIALIZER("initializer"),
    TASK("task"),
    RETURN("result written there"),
    READ_BACK("result read here"),
    CALLBACK("callback"),
    IDLE("worker idle"),
    HALF_SENT("100 MB half sent"),
    SHUTDOWN("after shutdown()"),
    CLOSE("during close()"),
    JOIN("during join()"),
    TERMINATE("during terminate()"),
    LEAVING("worker's exit hook");

    /** How it is called in the matrix. */
    final String title;

    Place(String title) {
        this.title = title;
    }

    /** Whether it is in the process of the program that made the call. */
    boolean isHere() {
        return this == SEND || this == READ_BACK || this == CALLBACK;
    }

    /** Why it has no call of that form, or null if it has. */
    String impossibleIn(Form form) {
        if (this == LEAVING) {
            return "no call is under way";
        }
        return this == CALLBACK && form.isLazy()
                ? "imap and imapUnordered have no callback: the iterator gives each result and error"
                : null;
    }

    /** The forms of calls that it is played in. */
    List<Form> forms() {
        return Arrays.stream(Form.values())
                .filter(form -> impossibleIn(form) == null)
                .toList();
    }

    /** Why the fault cannot be tried here, or null if it can. */
    String impossibleFor(Fault fault) {
        if (!isHere() || fault.isThrown() || fault == Fault.LOOPS) {
            return null;
        }
        return fault == Fault.STOPS
                ? "stops the user's own program, with its workers waiting for it until it goes on or is killed"
                : "ends the user's own program: there is no caller left to be told, and that its workers and files"
                        + " go with it is the matter of DriverEndsIT and WorkersEndIT";
    }
}
