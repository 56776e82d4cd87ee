// What `scripts/lido shell` starts with, after jshell's own DEFAULT imports. Also by hand:
//   jshell --class-path kernel/target/lido.jar --startup DEFAULT --startup scripts/lido.jsh
import dev.lido.*;
import java.time.Duration;
import static dev.lido.Args.*;
import static dev.lido.Range.range;
import static dev.lido.shell.Magics.*;

// The shared pool's workers start while the user still types.
dev.lido.shell.Magics.start();
