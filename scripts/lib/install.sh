# shellcheck shell=bash
# Installs what is missing where that may be done without asking: on Debian, as root.

can_install() {
    [[ $EUID == 0 ]] && type -P apt-get >/dev/null
}

# Installs the Debian packages $@, with apt's own words only if it fails.
install_packages() {
    local log
    log=$(mktemp)
    say "installing $* with apt-get, which usually takes a minute"
    if { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; } \
        >"$log" 2>&1 </dev/null; then
        rm -f "$log"
        return
    fi
    tail -n 15 "$log" >&2
    rm -f "$log"
    return 1
}

ensure_maven() {
    type -P mvn >/dev/null && return
    if ! can_install; then
        fail "Maven (mvn) is not on the PATH" "On Debian, as root: apt-get install maven"
    fi
    install_packages maven || fail "Maven could not be installed" "Install Maven 3.8.1 or newer, and try again"
}
