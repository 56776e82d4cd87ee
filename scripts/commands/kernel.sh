# shellcheck shell=bash

summary_kernel() {
    echo "install, remove or check the kernel for Jupyter notebooks"
}

usage_kernel() {
    cat <<'END'
Usage: scripts/lido kernel [--offline] install|uninstall|check [OPTIONS…]

Makes this checkout's jar and the JDK that lido uses known to Jupyter as a Java kernel, or takes that
back, or tells whether it is there and starts. Jupyter need not be installed for it, nor Python.

  --offline          if it must be built first: with what was downloaded before (must come first)

  --user             for this user (the default): in Jupyter's data directory
  --prefix DIR       in DIR/share/jupyter, such as /usr/local or a virtual environment
  --name NAME        the kernel's name for programs (default lido)

with install also:

  --display-name D   its name for people (default: Java (Lido))
  --jvm-arg ARG      an option for its java, such as -Xmx2g; any number of times
  --env NAME=VALUE   an environment variable for it; any number of times
  --startup FILE     Java and magics that it runs before the first cell; any number of times
  --classpath PATH   jars and directories that cells and workers see, also as 'dir/*'; likewise
  --no-archive       without the archive of its classes, which takes some seconds to make and some 40 MB, and
                     halves the time until the first cell has run
  --force            also over another's kernel of the same name, with uninstall likewise
END
}

run_kernel() {
    local action
    take_offline "$@"
    case ${ARGUMENTS[0]-} in
        install) action=() ;;
        uninstall | check) action=("--${ARGUMENTS[0]}") ;;
        '') refuse_argument kernel "kernel install, uninstall or check?" ;;
        *) refuse_argument kernel "kernel cannot '${ARGUMENTS[0]}', only install, uninstall and check" ;;
    esac
    ensure_jar "${MAVEN_ARGUMENTS[@]}"
    choose_jdk
    exec "$JDK/bin/java" -cp "$JAR" dev.lido.kernel.Main install "${action[@]}" "${ARGUMENTS[@]:1}"
}
