package dev.lido.kernel.eval;

import java.nio.file.Path;
import java.util.List;

/** What code that runs in a session may ask of it, whoever's kernel runs it. Thread-safe. */
public interface Surroundings {

    /** The session's variables in the order of their declaration. */
    List<Session.Variable> variables();

    /** Jars and directories for the cells to come, for completion and for workers, old and new. */
    void addToClassPath(List<Path> entries);
}
