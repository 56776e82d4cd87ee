package dev.lido.kernel.magic;

import java.util.List;

/** The names that cells see without asking for them, in Lido's own kernel and in those of others. */
public final class StartNames {

    /** Snippets that bring the names, one by one. */
    public static final List<String> SNIPPETS = List.of(
            "import dev.lido.*;",
            "import java.time.Duration;",
            "import static dev.lido.Args.*;",
            "import static dev.lido.Range.range;",
            "import static dev.lido.kernel.magic.MagicRuntime.results;",
            "dev.lido.Pool pool = dev.lido.Pool.shared();");

    private StartNames() {}
}
