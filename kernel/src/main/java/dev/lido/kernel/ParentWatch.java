package dev.lido.kernel;

/** Ends this kernel when the process that started it has gone, be it without a word. */
final class ParentWatch {

    private ParentWatch() {}

    /** The exit runs the hooks by which pools end. */
    static void start() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var unused = parent.onExit().thenRun(() -> System.exit(0));
        });
    }
}
