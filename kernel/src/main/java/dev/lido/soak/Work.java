package dev.lido.soak;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** What an item does, in a worker. */
final class Work {

    private static final int MEGABYTE = 1 << 20;

    private Work() {}

    static Answer run(Task task, Formula formula) throws IOException, InterruptedException {
        return new Answer(task.index(), formula.value(task.salt()), commit(task));
    }

    /** Commits the item's fault; gives what its answer carries. */
    private static Object commit(Task task) throws IOException, InterruptedException {
        switch (task.fault()) {
            case THROW -> throw new IllegalArgumentException(thrown(task));
            case EXIT -> System.exit(3);
            case HALT -> Runtime.getRuntime().halt(4);
            case KILL -> killThisProcess();
            case OVERFLOW -> descend(task.salt());
            case SLEEP -> TimeUnit.DAYS.sleep(1);
            case LOOP -> spin();
            case PRINT -> System.out.println("item " + task.index() + " prints");
            default -> {
                return load(task);
            }
        }
        return null;
    }

    /** What an item that throws says. */
    static String thrown(Task task) {
        return "item " + task.index() + " throws " + task.salt();
    }

    /** What the answer of such an item carries. */
    static Object load(Task task) {
        if (task.fault() == Fault.UNSENDABLE) {
            return new Thread("cannot travel");
        }
        if (task.fault() != Fault.LARGE) {
            return null;
        }
        byte[] bytes = new byte[MEGABYTE + Math.floorMod(task.salt(), 3 * MEGABYTE)];
        Arrays.fill(bytes, (byte) task.salt());
        return bytes;
    }

    private static void killThisProcess() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
        TimeUnit.DAYS.sleep(1);
    }

    /** Without an end; what it adds keeps a compiler from making a loop of it. */
    @SuppressWarnings("InfiniteRecursion")
    private static long descend(long depth) {
        return 1 + descend(depth + 1);
    }

    private static void spin() {
        while (System.nanoTime() != 0) {
            Thread.onSpinWait();
        }
    }
}
