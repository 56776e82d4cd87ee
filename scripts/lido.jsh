// What `scripts/lido shell` starts with, after jshell's own DEFAULT imports.
import dev.lido.*;
import static dev.lido.Args.args;
import static dev.lido.Range.range;
import static dev.lido.shell.Magics.*;

// The shared pool's workers start while the user still types.
dev.lido.shell.Magics.start();
