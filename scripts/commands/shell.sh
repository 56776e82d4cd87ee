# shellcheck shell=bash

summary_shell() {
    echo "a JShell with pools and magics at hand, or run .jsh files in one"
}

usage_shell() {
    cat <<'END'
Usage: scripts/lido shell [--offline] [JSHELL OPTIONS…] [FILES…]

Starts the JDK's own jshell with Lido on its class path and scripts/lido.jsh as start-up script. All of jshell's
options work; these behave as you would wish:

  --offline            if Lido must be built first: with what was downloaded before (must come first)
  -s FILES…            run the files, print only what they print, and end
  FILES…               load the files and go on with what you type; without a terminal: end after them
  … -                  among the files: take snippets from stdin
  --class-path PATH    is added to Lido's own. Later, within jshell, the whole path must be given, Lido's jar first:
                       /env -class-path kernel/target/lido.jar:foo.jar
                       (jshell takes no blanks there: give paths relative to where you started it)
  --startup FILE       runs after Lido's own; --no-startup runs none

With a terminal as stdin, FILES without -s stay interactive, as in jshell itself.
The exit code is jshell's: 0, or what a snippet gives to /exit. More: jshell --help
END
}

# Read from the user's arguments by read_shell_arguments.
USER_CLASS_PATH=
FILES=()
SILENT=
NO_STARTUP=
OWN_COLLECTOR=
LOCAL=

# Before, --class-path was not on the run-time path of jshell's local execution.
readonly OLDEST_JDK_FOR_LOCAL=22

ensure_local_execution() {
    (($(jdk_major "$JDK") >= OLDEST_JDK_FOR_LOCAL)) && return
    refuse_argument shell "--execution local finds no class of the class path before JDK $OLDEST_JDK_FOR_LOCAL;\
 leave it out, or set JAVA_HOME to a newer JDK than $(jdk_version "$JDK")"
}

run_shell() {
    local options=()
    take_offline "$@"
    ensure_jar "${MAVEN_ARGUMENTS[@]}"
    choose_jdk
    read_shell_arguments "${ARGUMENTS[@]}"
    [[ -z $LOCAL ]] || ensure_local_execution
    options+=("--class-path" "$JAR${USER_CLASS_PATH:+:$USER_CLASS_PATH}")
    look_at_terminal
    options+=("-R-Dlido.terminal=$TERMINAL")
    [[ -z $SILENT ]] || options+=(-R-Dlido.progress=off) # prints only what the files print, on stderr too
    [[ -n $NO_STARTUP ]] || options+=(--startup DEFAULT --startup "$SCRIPTS/lido.jsh")
    start_jshell "${options[@]}" "${ARGUMENTS[@]}"
}

# jshell's own VM lives shortly and works little: the quick compiler and the plain collector save it half a second.
# The remote VM, which runs the user's code, is left as the JDK makes it.
start_jshell() {
    local quick=(-J-XX:TieredStopAtLevel=1) last=()
    # Tablesaw's libraries make newer JDKs warn of Unsafe, which is not the user's to mend.
    (($(jdk_major "$JDK") < 24)) || quick+=(-R--sun-misc-unsafe-memory-access=allow -J--sun-misc-unsafe-memory-access=allow)
    [[ -n $OWN_COLLECTOR ]] || quick+=(-J-XX:+UseSerialGC)
    quick+=("-J-Djava.util.logging.config.file=$SCRIPTS/lib/jshell-logging.properties")
    ! ends_after_files || last=("$SCRIPTS/lib/exit.jsh")
    exec "$JDK/bin/jshell" "${quick[@]}" "$@" "${last[@]}"
}

# Stock jshell goes on with stdin after its files, and a script would wait there for ever.
ends_after_files() {
    local file
    [[ ${#FILES[@]} -gt 0 ]] || return 1
    for file in "${FILES[@]}"; do
        [[ $file != - ]] || return 1
    done
    [[ -n $SILENT || ! -t 0 ]]
}

# Takes --class-path out of "$@" and leaves the rest in ARGUMENTS, in order, noting what else must be known of it.
read_shell_arguments() {
    ARGUMENTS=()
    while [[ $# -gt 0 ]]; do
        case $1 in
            --class-path)
                [[ $# -gt 1 ]] || fail "--class-path needs a path"
                USER_CLASS_PATH=${USER_CLASS_PATH:+$USER_CLASS_PATH:}$2
                shift
                ;;
            --class-path=*) USER_CLASS_PATH=${USER_CLASS_PATH:+$USER_CLASS_PATH:}${1#*=} ;;
            --startup | --feedback | --module-path | --add-modules | --add-exports | --execution | -J | -R | -C)
                note_option "$1" "${2-}"
                ARGUMENTS+=("${@:1:2}")
                [[ $# -lt 2 ]] || shift
                ;;
            -?*)
                note_option "$1" ""
                ARGUMENTS+=("$1")
                ;;
            *)
                FILES+=("$1")
                ARGUMENTS+=("$1")
                ;;
        esac
        shift
    done
}

# Notes what the option $1 with value $2 means for this script.
note_option() {
    case "$1 $2" in
        "-s " | "--feedback silent" | "--feedback=silent ") SILENT=yes ;;
        "--no-startup ") NO_STARTUP=yes ;;
        "--execution local"* | "--execution=local"*) LOCAL=yes ;;
        -J*-XX:+Use*GC*) OWN_COLLECTOR=yes ;;
    esac
}
