# shellcheck shell=bash
# What stdout is, for the JVMs that cannot see it themselves: jshell's remote VM has no console.

# The columns of the terminal that stdout is, or "none" where nothing can be redrawn in place; see look_at_terminal.
TERMINAL=none

# Sets TERMINAL. Not to be called in $(…), where stdout is a pipe.
look_at_terminal() {
    local size=
    [[ -t 1 && ${TERM:-dumb} != dumb ]] || return 0
    { size=$(stty size <&3 2>/dev/null) || true; } 3>&1
    TERMINAL=${size#* }
    ((${TERMINAL:-0} > 0)) || TERMINAL=${COLUMNS:-80}
}
