package dev.lido.kernel.eval;

import java.util.concurrent.Callable;

/** The session that cells run in. One cell runs at a time; {@link #interrupt} and the questions may come from any thread. */
public interface Session extends Surroundings, AutoCloseable {

    /**
     * Runs a cell in the calling thread, as Java source with no magics left in it, snippet after snippet.
     *
     * @param source Java
     * @param number the cell's, for {@code Cell In[3], line 4}
     * @throws CellException if a snippet fails; those before it have taken effect, those after it have not
     */
    default CellValue eval(String source, int number) throws CellException {
        return eval(source, source, number);
    }

    /**
     * As {@link #eval(String, int)}, with errors told in lines of what the user has typed.
     *
     * @param typed line by line what the source is, where that is different, such as magics
     */
    CellValue eval(String typed, String source, int number) throws CellException;

    /**
     * Runs something that calls methods of the user's objects, such as {@code toString()}, as a cell of its own.
     *
     * @throws CellException if it throws, or is interrupted
     */
    <T> T call(Callable<T> work) throws CellException;

    /** Stops the cell that runs, if one does: its loops, sleeps and waits end; its thread's own state is as before. */
    void interrupt();

    /** What could stand at the cursor, which counts UTF-16 units. */
    Candidates complete(String source, int cursor);

    /** The documentation of what stands at the cursor, signatures first, in Markdown; empty if there is none. */
    String inspect(String source, int cursor);

    /** Whether the source could run as it is. */
    Completeness completeness(String source);

    /** Declares a variable, or gives it a new type and value. */
    void declare(String name, String type, Object value);

    /** Ends the session; nothing of it runs afterwards. */
    @Override
    void close();

    /** A variable: its value is the very object. */
    record Variable(String name, String type, Object value) {}
}
