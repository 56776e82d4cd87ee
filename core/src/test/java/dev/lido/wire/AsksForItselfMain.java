package dev.lido.wire;

import java.nio.file.Path;
import java.util.List;

/** A process that bears a mark and ends all that bear it. */
final class AsksForItselfMain {

    private AsksForItselfMain() {}

    public static void main(String[] args) {
        Offspring.end(List.of(Path.of(System.getenv(WorkerEnvironment.WORKER))));
        System.out.println("spared");
    }
}
