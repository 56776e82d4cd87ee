# shellcheck shell=bash

summary_bench() {
    echo "measure pools of worker JVMs"
}

usage_bench() {
    cat <<'END'
Usage: scripts/lido bench [--offline] [--processes N] [--quick]

Measures the first result of a new pool, the round trip of apply, and maps of tiny
items; prints one JSON object a line, the median of each case.

  --offline      if it must be built first: with what was downloaded before
  --processes N  workers of a pool (default 2)
  --quick        fewer runs
END
}

run_bench() {
    take_offline "$@"
    ensure_jar "${MAVEN_ARGUMENTS[@]}"
    choose_jdk
    exec "$JDK/bin/java" -cp "$JAR" dev.lido.bench.Bench "${ARGUMENTS[@]}"
}
