package dev.lido.worker;

import dev.lido.wire.WorkerEnvironment;

/** The main class of a worker JVM. */
public final class WorkerMain {

    private WorkerMain() {}

    /** Works for the driver that the environment names, until it is gone; takes no arguments. */
    public static void main(String[] args) {
        Worker.work(WorkerEnvironment.from(System.getenv()), new CallWork());
    }
}
