# shellcheck shell=bash

summary_soak() {
    echo "run random jobs with random faults, and count what goes wrong"
}

usage_soak() {
    cat <<'END'
Usage: scripts/lido soak [--offline] [MINUTES] [--processes N] [--seed S]
                         [--quiet]
       scripts/lido soak [--offline] --cycles N [--processes N] [--quiet]

Runs random jobs of all kinds on worker JVMs for some minutes (default 10, such
as 0.5) and does them every harm: items throw, exit, hang and kill themselves,
workers are killed, calls are cancelled and interrupted, pools are ended.

The last line counts jobs, items and faults, and what must not be: results that
are lost, doubled or wrong, calls that hang, and threads, files, processes,
directories and memory that are left over. The exit code is 0 if there is
nothing of that, else 1. Ctrl-C ends it with the counts so far.

With --cycles it opens a pool, maps on it and closes it, so many times, and tells
the threads, file descriptors, files, processes and memory before and after. A
thousand take some minutes.

  --offline      if it must be built first: with what was downloaded before
                 (must come first)
  --processes N  workers of a pool, at least 1 (default 4; with --cycles 1)
  --cycles N     so many pools, one after the other, instead of random jobs
  --seed S       a whole number that the jobs follow from (default: a random
                 one, which is printed)
  --quiet        print the seed, what goes wrong and the last line alone
END
}

run_soak() {
    take_offline "$@"
    ensure_jar "${MAVEN_ARGUMENTS[@]}"
    choose_jdk
    look_at_terminal
    exec "$JDK/bin/java" "-Dlido.terminal=$TERMINAL" -cp "$JAR" dev.lido.soak.Soak "${ARGUMENTS[@]}"
}
