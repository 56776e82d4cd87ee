package dev.lido;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs of {@link CpythonScriptsIT}: each does one thing that can only be judged from outside. */
final class ScriptMain {

    private static final int CROWD = 40;
    private static final int GC_ROUNDS = 500;

    /** What a script leaves open. */
    private static Pool global;

    private ScriptMain() {}

    /** Plays the scene that it is told. */
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "global" -> leaveOpen();
            case "busy" -> waitForTheEnd();
            case "dropped" -> drop();
            case "large" -> sumSquares(Integer.parseInt(args[1]));
            case "crowded" -> openTooMany();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void leaveOpen() {
        global = Pool.of(1);
        long pid = global.apply(() -> ProcessHandle.current().pid());
        System.out.println(pid);
    }

    private static void waitForTheEnd() {
        global = Pool.of(2);
        for (Long pid : global.imap(x -> pidAfterWaiting(), Range.range(2))) {
            System.out.println(pid);
        }
        global.map(x -> sleepLong(), Range.range(2));
    }

    private static long pidAfterWaiting() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(100);
        return ProcessHandle.current().pid();
    }

    private static int sleepLong() throws InterruptedException {
        TimeUnit.HOURS.sleep(1);
        return 0;
    }

    private static void drop() throws Exception {
        long pid = useAndForget();
        for (int i = 0; i < GC_ROUNDS && !ChildJvm.hasEnded(pid, 0); i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(10);
        }
        System.gc();
        System.out.println(ChildJvm.hasEnded(pid, 0) ? "ended" : "lives on");
    }

    private static long useAndForget() {
        return Pool.of(1).apply(() -> ProcessHandle.current().pid());
    }

    private static void sumSquares(int processes) {
        try (Pool pool = Pool.builder()
                .processes(processes)
                .heap("8m")
                .jvmArgs("-XX:TieredStopAtLevel=1") // two thirds of the start's processor time
                .open()) {
            List<Integer> squares = pool.map(x -> x * x, Range.range(1000));
            System.out.println(squares.stream().mapToInt(x -> x).sum());
        }
    }

    private static void openTooMany() throws Exception {
        try (Pool pool = Pool.of(CROWD)) {
            System.out.println("opened " + pool);
        } catch (InitializerException expected) {
            System.out.println(expected.getClass().getSimpleName());
        }
        for (int i = 0; i < GC_ROUNDS && children() > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        System.out.println(children() + " left");
    }

    private static long children() {
        return ProcessHandle.current().children().count();
    }
}
