package dev.lido.codec;

import java.nio.file.FileSystems;
import java.nio.file.Path;

/** Paths of the machine's own file system. */
final class PathForm extends Form<Path> {

    @Override
    void put(GraphKryo kryo, SegmentOutput out, Path value) {
        if (value.getFileSystem() != FileSystems.getDefault()) {
            throw new Refusal(
                    value.getClass(),
                    "cannot travel: its file system is open in this process only. Send the content instead.",
                    null);
        }
        StringForm.write(out, value.toString());
    }

    @Override
    Path get(GraphKryo kryo, SegmentInput in, Class<?> type) {
        return Path.of(StringForm.read(in));
    }
}
