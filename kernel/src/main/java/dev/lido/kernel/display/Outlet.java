package dev.lido.kernel.display;

/**
 * The place below a cell where its output goes, during the cell and after it. Thread-safe; nothing of it throws or blocks on a
 * front end.
 */
public interface Outlet {

    /** What its user calls the cell, such as {@code In[3]}; empty if that is not known. */
    default String place() {
        return "";
    }

    /** Shows something. */
    void display(Bundle bundle);

    /** Shows something that {@link #update} can change later; the id is unique in the session. */
    void display(Bundle bundle, String id);

    /** Changes what was displayed under that id, wherever it is shown. */
    void update(Bundle bundle, String id);

    /** Text of the standard streams, of any length and with its own line ends. */
    void print(boolean error, String text);

    /** Empties the place, at once or when the next output comes. */
    void clear(boolean wait);
}
