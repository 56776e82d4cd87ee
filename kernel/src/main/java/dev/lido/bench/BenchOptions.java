package dev.lido.bench;

/**
 * What the command line asks for.
 *
 * @param processes the size of the pools
 * @param quick whether fewer runs will do
 * @param problem what is wrong with the command line, or null
 */
record BenchOptions(int processes, boolean quick, String problem) {

    static BenchOptions parse(String... args) {
        int processes = 2;
        boolean quick = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
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
        return new BenchOptions(processes, quick, null);
    }

    private static BenchOptions refused(String problem) {
        return new BenchOptions(2, false, problem);
    }
}
