# shellcheck shell=bash
# One build at a time in one checkout, whoever started it.

# Runs "$@" in a subshell while no other process builds in this checkout; waits for its turn as long as it takes.
with_build_lock() {
    if type -P flock >/dev/null; then
        with_flock "$@"
    else
        with_directory_lock "$@"
    fi
}

# The lock is on the open directory of the scripts: no file to leave behind, and the kernel unlocks it when the last
# process of a build ends, even if this script was killed before.
with_flock() (
    exec 9<"$SCRIPTS"
    if ! flock -n 9; then
        say "waiting for another build of this checkout"
        flock 9
    fi
    "$@"
)

# How often a waiter, who looks five times a second, may find no owner's name in a lock before its maker counts as dead:
# it was killed between the two commands that make the lock and write the name.
readonly MOST_LOOKS_AT_NAMELESS_LOCK=15

with_directory_lock() (
    lock=$ROOT/.lido.lock waiting='' nameless=0
    until mkdir "$lock" 2>/dev/null; do
        [[ -d $lock || -w $ROOT ]] || fail "cannot write to $ROOT"
        if [[ -z $waiting ]]; then
            say "waiting for another build of this checkout"
            waiting=yes
        fi
        drop_lock_of_the_dead "$lock"
        sleep 0.2
    done
    trap 'rm -rf "$lock"' EXIT
    echo "$BASHPID" >"$lock/pid"
    "$@"
)

# Removes the lock $1 if the process that made it is gone; the rename lets only one of several waiters do so.
# Counts in the waiter's variable nameless.
drop_lock_of_the_dead() {
    local owner
    owner=$(cat "$1/pid" 2>/dev/null) || true
    if [[ -n $owner ]]; then
        nameless=0
        ! kill -0 "$owner" 2>/dev/null || return 0
    else
        ((++nameless >= MOST_LOOKS_AT_NAMELESS_LOCK)) || return 0
    fi
    if mv "$1" "$1.$BASHPID" 2>/dev/null; then
        rm -rf "$1.$BASHPID"
    fi
    nameless=0
}
