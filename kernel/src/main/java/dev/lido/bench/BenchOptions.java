package dev.lido.bench;

/**
 * What the command line asks for.
 *
 * @param processes the size of the pools
 * @param quick whether fewer runs will do
 * @param help whether only the usage is wanted
 * @param problem what is wrong with the command line, or null
 */
record BenchOptions(int processes, boolean quick, boolean help, String problem) {

    static final String USAGE = """
            usage: lido bench [--processes N] [--quick]

            Measures pools of worker processes and prints one JSON object a line:
            the median of each case, its unit and the number of runs.

              --processes N   workers of a pool, at least 1 (default 2)
              --quick         fewer runs
              --help          this text
            """;

    static BenchOptions parse(String... args) {
        int processes = 2;
        boolean quick = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--help", "-h" -> {
                    return new BenchOptions(processes, quick, true, null);
                }
                case "--quick" -> quick = true;
                case "--processes" -> {
                    String given = i + 1 < args.length ? args[++i] : "";
                    if (!given.matches("[1-9][0-9]{0,3}")) {
                        return refused("--processes takes a number from 1 to 9999, not \"" + given + "\"");
                    }
                    processes = Integer.parseInt(given);
                }
                default -> {
                    return refused("unknown option: " + args[i]);
                }
            }
        }
        return new BenchOptions(processes, quick, false, null);
    }

    private static BenchOptions refused(String problem) {
        return new BenchOptions(2, false, false, problem);
    }
}
