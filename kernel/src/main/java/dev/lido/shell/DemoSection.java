package dev.lido.shell;

/** One thing that the demo shows. */
interface DemoSection {

    /** What it shows, in a few words. */
    String title();

    /** The lines that it runs, as they are typed in a session. */
    String code();

    /** Runs them, on the session's pool. Whatever it throws makes the demo fail. */
    void run(DemoStage stage);
}
