package dev.lido.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Chooses the Python whose pools are measured. */
final class Python {

    /** Debian's, which has Debian's packages, besides the first on the path. */
    private static final List<String> CANDIDATES = List.of("python3", "/usr/bin/python3");

    private static final String COUNT = """
            import importlib.util as u
            print(sum(u.find_spec(m) is not None for m in ("multiprocess", "joblib", "distributed", "numpy")))
            """;

    private Python() {}

    /** The one with the most of the pools; the first of equals. */
    static String best() {
        String best = CANDIDATES.get(0);
        int most = -1;
        for (String each : CANDIDATES) {
            int pools = pools(each);
            if (pools > most) {
                best = each;
                most = pools;
            }
        }
        return best;
    }

    private static int pools(String python) {
        if (python.startsWith("/") && !Files.isExecutable(Path.of(python))) {
            return -1;
        }
        try {
            Process process = new ProcessBuilder(python, "-c", COUNT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            try (var out = process.inputReader()) {
                String line = out.readLine();
                return line == null ? -1 : Integer.parseInt(line.trim());
            }
        } catch (IOException | NumberFormatException e) {
            return -1; // not there, or not a Python
        }
    }
}
