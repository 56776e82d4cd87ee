package dev.lido.jshell;

import java.nio.file.Path;

/** In the JDK's own {@code jshell}, which runs snippets in a JVM of their own. */
class TypedCodeInStockJShellIT extends TypedCode {

    @Override
    Shell open(Path directory) throws Exception {
        return JShellProcess.start(directory);
    }
}
