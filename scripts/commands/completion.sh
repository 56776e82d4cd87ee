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
    sed "s/@COMMANDS@/$(command_names | paste -sd ' ' -)/" "$SCRIPTS/lib/completion.bash"
}
