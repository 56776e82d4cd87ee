package dev.lido.jshell;

import java.nio.file.Path;

/** Through JShell's API, in this JVM, as kernels embed it. */
class TypedCodeThroughTheApiIT extends TypedCode {

    @Override
    Shell open(Path directory) {
        return ApiShell.inProcess();
    }
}
