package dev.lido.local;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process with a door and, for a while, not a single file descriptor left. Each line read is a wish to go on. */
final class ShortOfDescriptorsMain {

    private ShortOfDescriptorsMain() {}

    public static void main(String[] args) throws IOException {
        var door = Door.at(Path.of(args[0]));
        door.open(
                channel -> {
                    door.forget(channel);
                    say("let in");
                },
                () -> {});
        say("open");
        System.in.read();
        var taken = takeAll();
        say("none left");
        System.in.read();
        awaitFailure();
        say("failed");
        System.in.read();
        for (var each : taken) {
            each.close();
        }
        System.in.read();
    }

    private static void say(String word) {
        System.out.println(word);
    }

    private static List<Closeable> takeAll() {
        var taken = new ArrayList<Closeable>();
        try {
            while (true) {
                taken.add(new FileInputStream("/dev/null"));
            }
        } catch (IOException none) {
            return taken;
        }
    }

    /** The door could not accept, and waits a moment. */
    private static void awaitFailure() {
        while (Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread ->
                        thread.getName().equals("lido-door") && thread.getState() == Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }
    }
}
