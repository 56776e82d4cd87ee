# shellcheck shell=bash

summary_completion() {
    echo "print the tab completion for bash"
}

usage_completion() {
    cat <<'END'
Usage: source <(scripts/lido completion)

Prints what makes bash complete the commands and options of lido.
END
}

run_completion() {
    (($# == 0)) || refuse_argument completion "completion takes no arguments: $*"
    local execution=
    ! has_local_execution || execution="--execution"
    sed -e "s/@COMMANDS@/$(command_names | paste -sd ' ' -)/" -e "s/ @EXECUTION@/${execution:+ $execution}/" \
        "$SCRIPTS/lib/completion.bash"
}

# Whether the JDK that would be used, if there is one, can run snippets in jshell's own JVM.
has_local_execution() {
    (choose_jdk && (($(jdk_major "$JDK") >= OLDEST_JDK_FOR_LOCAL))) 2>/dev/null
}
