# shellcheck shell=bash
# What stdout is, for the JVMs that cannot see it themselves: jshell's remote VM has no console.

# Prints the columns of the terminal that stdout is, or "none" where nothing can be redrawn in place.
terminal_columns() {
    local size
    if [[ ! -t 1 || ${TERM:-dumb} == dumb ]]; then
        echo none
    elif size=$(stty size <&1 2>/dev/null) && ((${size#* } > 0)); then
        echo "${size#* }"
    else
        echo "${COLUMNS:-80}"
    fi
}
