# shellcheck shell=bash

summary_bench() {
    echo "measure pools of worker JVMs"
}

usage_bench() {
    cat <<'END'
Usage: scripts/lido bench [--offline] [--processes N] [--quick]

Measures the first result of a new pool, the round trip of apply, maps of tiny items and
a large item there and back. Prints one JSON object a line: the median of each case, its
unit and the number of runs.

  --offline      if it must be built first: with what was downloaded before
  --processes N  workers of a pool, at least 1 (default 2)
  --quick        fewer runs
END
}

run_bench() {
    take_offline "$@"
    ensure_jar "${MAVEN_ARGUMENTS[@]}"
    choose_jdk
    exec "$JDK/bin/java" -cp "$JAR" dev.lido.bench.Bench "${ARGUMENTS[@]}"
}
