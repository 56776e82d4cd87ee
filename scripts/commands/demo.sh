# shellcheck shell=bash

summary_demo() {
    echo "show what Lido does, in a minute"
}

usage_demo() {
    cat <<'END'
Usage: scripts/lido demo [--offline] [--processes N] [--fast]

Shows what Lido does: a few jobs on worker JVMs of this machine, with live progress tables.

  --offline      if it must be built first: with what was downloaded before
  --processes N  how many workers (default: one for each processor, 4 at most)
  --fast         a quarter of the work
END
}

run_demo() {
    take_offline "$@"
    ensure_jar "${MAVEN_ARGUMENTS[@]}"
    choose_jdk
    look_at_terminal
    exec "$JDK/bin/java" "-Dlido.terminal=$TERMINAL" -cp "$JAR" dev.lido.shell.Demo "${ARGUMENTS[@]}"
}
