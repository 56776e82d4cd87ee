package dev.lido.shell;

/** Shows a view's state to a person. Used by one thread at a time. */
interface Screen {

    /** Shows the state as it is now. */
    void paint(JobView view);

    /** Shows the end, and gives back whatever it had taken; nothing is painted afterwards. */
    void end(JobView view);
}
