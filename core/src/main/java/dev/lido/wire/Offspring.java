package dev.lido.wire;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * The processes that the tasks of workers have started, and that those have started in turn: ends them when their worker has ended.
 *
 * <p>They are known by a mark, the worker's own variable {@link WorkerEnvironment#WORKER}, which children inherit. Unlike a family tree,
 * that is still there when a parent has ended: a shell that left a child in the background, or the worker itself. Who takes the
 * variable away before it starts a process is not asked for it.
 *
 * <p>Linux shows each user the environments of his own processes. No stranger bears a mark, since the name of a session's
 * directory is random; and a process is looked at again when its start has been noted, without which it is not killed, so that a process number
 * that is used again costs nobody's life. Elsewhere there is only {@link #endDescendants}.
 */
public final class Offspring {

    /** What was seen at a process. */
    private enum Sight {
        /** No mark that is looked for. */
        NONE,
        /** It is about to run another program: its environment will be there in a moment. */
        UNCLEAR,
        /** A mark that is looked for. */
        MARKED
    }

    /**
     * What one look at all processes has shown.
     *
     * @param marked whether any had a mark
     * @param unclear of whom the next look will tell
     */
    private record Look(boolean marked, Set<Long> unclear) {}

    private static final File PROCESSES = new File("/proc");

    private static final boolean SHOWN = new File(PROCESSES, "self/environ").exists();

    private static final String VARIABLE = "\0" + WorkerEnvironment.WORKER + "=";

    /** How long to look for processes again and again; one that still starts others then has outrun us. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** Where {@code stat} tells the end of the environment, counted from behind the process's name; 0 as long as there is none. */
    private static final int END_OF_ENVIRONMENT = 48;

    private Offspring() {}

    /**
     * Kills all processes with the marks of these workers, but for this one, and returns when there are no more of them.
     *
     * @return whether there were any
     */
    public static boolean end(Collection<Path> statusPages) {
        if (statusPages.isEmpty()) {
            return false;
        }
        var marks = statusPages.stream().map(Offspring::mark).collect(Collectors.toSet());
        long end = System.nanoTime() + PATIENCE_NANOS;
        var suspects = new HashSet<Long>();
        boolean any = false;
        boolean couldStartMore = true; // the workers, until their end; then whoever was found
        while (true) {
            var look = kill(marks);
            any |= look.marked();
            if (couldStartMore || look.marked()) {
                suspects.addAll(look.unclear());
            }
            suspects.retainAll(look.unclear()); // who has become unclear since is a stranger
            couldStartMore = look.marked();
            if ((!couldStartMore && suspects.isEmpty()) || System.nanoTime() - end > 0) {
                return any;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Where environments are not shown: kills what has descended from a process, as far as its parents live. To be called before its end. */
    public static void endDescendants(ProcessHandle process) {
        if (!SHOWN) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** The names of the page and of its directory: the rest of the path may have letters that not every program writes alike. */
    private static String mark(Path statusPage) {
        return mark(statusPage.toString());
    }

    private static String mark(String path) {
        return path.substring(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1);
    }

    private static Look kill(Set<String> marks) {
        var names = PROCESSES.list((directory, name) -> name.charAt(0) >= '1' && name.charAt(0) <= '9');
        boolean marked = false;
        var unclear = new HashSet<Long>();
        long own = ProcessHandle.current().pid();
        for (var name : names == null ? new String[0] : names) {
            long pid = Long.parseLong(name);
            var seen = pid == own ? Sight.NONE : look(pid, marks);
            if (seen == Sight.MARKED) {
                // first the handle, which remembers when its process started and ends no other; then the mark once more
                ProcessHandle.of(pid)
                        .filter(process -> look(pid, marks) == Sight.MARKED)
                        .ifPresent(ProcessHandle::destroyForcibly);
                marked = true;
            } else if (seen == Sight.UNCLEAR) {
                unclear.add(pid);
            }
        }
        return new Look(marked, unclear);
    }

    private static Sight look(long pid, Set<String> marks) {
        var environment = read(pid, "environ");
        if (environment == null) {
            return Sight.NONE;
        }
        if (environment.isEmpty()) {
            return startsAnotherProgram(pid) ? Sight.UNCLEAR : Sight.NONE;
        }
        int begin = ("\0" + environment).indexOf(VARIABLE);
        if (begin < 0) {
            return Sight.NONE;
        }
        begin += VARIABLE.length() - 1;
        int end = environment.indexOf('\0', begin);
        var value = environment.substring(begin, end < 0 ? environment.length() : end);
        return marks.contains(mark(value)) ? Sight.MARKED : Sight.NONE;
    }

    /** Unlike a process with an empty environment, a dead one, or one of the system's own. */
    private static boolean startsAnotherProgram(long pid) {
        var memory = read(pid, "statm");
        var stat = read(pid, "stat");
        if (memory == null || stat == null || memory.startsWith("0 ")) {
            return false;
        }
        var fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
        return fields.length > END_OF_ENVIRONMENT && fields[END_OF_ENVIRONMENT].equals("0");
    }

    /** What the system tells of a process; {@code null} for one that is gone, another user's, or the system's own. */
    private static String read(long pid, String what) {
        try (var in = new FileInputStream("/proc/" + pid + "/" + what)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return null;
        }
    }
}
