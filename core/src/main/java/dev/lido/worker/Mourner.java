package dev.lido.worker;

import dev.lido.wire.WorkerEnvironment;
import java.io.File;
import java.io.IOException;

/**
 * Ends this JVM from outside and then looks once more for what its tasks have started: from inside nothing keeps a task from starting
 * one process more between the last look and the end. It is a shell, since another JVM would take too long.
 */
final class Mourner {

    /** How often it looks at most; what it has killed may be seen a few times more. */
    private static final int LOOKS = 50;

    /** After how many looks in vain it ends: a process that is about to run another program is not seen for a moment. */
    private static final int IN_VAIN = 4;

    private static final String SCRIPT = """
            [ "$PPID" = "$1" ] && kill -9 "$1"
            look=0 vain=0
            while [ "$look" -lt "$3" ] && [ "$vain" -lt "$4" ]; do
                found=$(grep -lszxF -e "$2" /proc/[0-9]*/environ)
                for file in $found; do
                    pid=${file#/proc/}
                    grep -qszxF -e "$2" "$file" && kill -9 "${pid%/environ}"
                done
                look=$((look + 1)) vain=$((vain + 1))
                if [ -n "$found" ]; then vain=0; else sleep 0.05 || sleep 1; fi
            done
            """;

    private Mourner() {}

    /** Starts it, where there is a shell. */
    static void start(WorkerEnvironment environment) {
        var mark = WorkerEnvironment.WORKER + "=" + environment.statusPage();
        var own = Long.toString(ProcessHandle.current().pid());
        var shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT, "lido", own, mark, "" + LOOKS, "" + IN_VAIN)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        shell.environment().remove(WorkerEnvironment.WORKER); // or it would find itself
        try {
            shell.start();
        } catch (IOException e) {
            // there is none, or no room for it: then this JVM ends by itself, a moment after its last look
        }
    }
}
