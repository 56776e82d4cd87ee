# shellcheck shell=bash
# How the command speaks to its user: on stderr, so that stdout is left to what it runs.

say() {
    printf 'lido: %s\n' "$*" >&2
}

# Ends the command with one error line, and one line of what to try for each further argument.
fail() {
    say "$1"
    shift
    [[ $# == 0 ]] || printf '      %s\n' "$@" >&2
    exit 1
}

# Ends the command $1 because of the wrong argument that $2 tells, with its usage in short.
refuse_argument() {
    say "$2"
    printf '      %s\n' "$("usage_$1" | sed -n 1p)" "More: scripts/lido $1 --help" >&2
    exit 2
}

# Prints which of the words $2… is nearest to $1, or nothing if none is near.
nearest_word() {
    local typed=$1 word distance nearest='' least=3
    shift
    for word in "$@"; do
        [[ -n $typed && $word == "$typed"* ]] && distance=0 || distance=$(edit_distance "$typed" "$word")
        if ((distance < least)); then
            nearest=$word least=$distance
        fi
    done
    printf '%s' "$nearest"
}

# Prints how many letters to insert, drop or change to make $2 of $1 (Levenshtein's distance, one row at a time).
edit_distance() {
    local a=$1 b=$2 i j above left cost
    local -a row
    for ((j = 0; j <= ${#b}; j++)); do row[j]=$j; done
    for ((i = 1; i <= ${#a}; i++)); do
        above=${row[0]} row[0]=$i
        for ((j = 1; j <= ${#b}; j++)); do
            [[ ${a:i-1:1} == "${b:j-1:1}" ]] && cost=$above || cost=$((above + 1))
            above=${row[j]} left=$((row[j - 1] + 1))
            ((left < cost)) && cost=$left
            ((above + 1 < cost)) && cost=$((above + 1))
            row[j]=$cost
        done
    done
    echo "${row[${#b}]}"
}
