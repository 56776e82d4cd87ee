# shellcheck shell=bash

summary_bench() {
    echo "measure Lido beside other pools, and beside what the machine can do"
}

usage_bench() {
    cat <<'END'
Usage: scripts/lido bench [--offline] [--quick] [--rounds N] [--processes N]
                          [--jdk HOME] [--cases A,B] [--peers A,B]
                          [--json FILE] [--report FILE.md]
       scripts/lido bench [--offline] --list
       scripts/lido bench [--offline] --jmh [PATTERN]

Measures the same cases for Lido, Python's multiprocessing, multiprocess,
concurrent.futures, loky, joblib and Dask, and PP4J on the JVM, and for what the
machine can do: a raw socket, memcpy, threads of one JVM, bare JVMs. All have
their turns round by round; a table tells the medians, how many times better
Lido is than the best of the others, and whether it has reached its goals.
Pools that are not installed are said to be missing.

Takes some 20 minutes. Nothing else should run meanwhile. Ctrl-C ends it.

  --offline      if it must be built first: with what was downloaded before
                 (must come first)
  --quick        fewer rounds and smaller cases, within 4 minutes
  --rounds N     turns of each pool in a case (default 7; with --quick 3)
  --processes N  workers of a pool, at least 1 (default 2)
  --jdk HOME     run all JVMs that are measured on this JDK
  --cases A,B    only these cases or groups of them
  --peers A,B    only these pools and limits
  --list         print the names of cases, groups, pools and limits
  --json FILE    write the medians, too: one JSON object a line
  --report FILE  write the table, too, as Markdown, and plots (SVG) beside it
  --jmh [REGEX]  run the JMH benchmarks of codec, chunker and frames instead

With LIDO_JAR, that jar is what is measured.
END
}

run_bench() {
    take_offline "$@"
    build_the_benchmark
    ensure_built "${MAVEN_ARGUMENTS[@]}"
    choose_jdk
    look_at_terminal
    exec "$JDK/bin/java" "-Dlido.terminal=$TERMINAL" -cp "$BUILT:${LIDO_JAR:-$ROOT/bench/target/lib/*}" \
        dev.lido.bench.Bench "${ARGUMENTS[@]}"
}
