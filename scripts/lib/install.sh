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

# What the tests with a real Jupyter need: a file by which it is known to be there, and its Debian package.
readonly JUPYTER_TEST_NEEDS=(
    "/usr/bin/jupyter-notebook jupyter-notebook"
    "/usr/bin/jupyter-nbconvert jupyter-nbconvert"
    "/usr/bin/jupyter-console jupyter-console"
    "/usr/lib/python3/dist-packages/nbclient python3-nbclient"
    "/usr/lib/python3/dist-packages/ipykernel python3-ipykernel"
    "/usr/bin/chromium chromium"
    "node nodejs"
    "npm npm"
)

# The library that drives the browser; not in Debian. The directory outlives a clean build.
readonly BROWSER_LIBRARY=playwright-core@1
readonly BROWSER_DIRECTORY=$ROOT/.build/browser

# Sees to it that the tests with a real Jupyter can run, as far as that may be done without asking; those that then lack
# something are skipped, and counted. With --offline among the arguments nothing is downloaded.
prepare_jupyter_tests() {
    local missing offline=
    [[ " $* " != *" --offline "* ]] || offline=yes
    mapfile -t missing < <(missing_for_jupyter_tests)
    if [[ ${#missing[@]} -gt 0 && -z $offline ]] && can_install; then
        install_packages "${missing[@]}" || say "that failed"
        mapfile -t missing < <(missing_for_jupyter_tests)
    fi
    if [[ ${#missing[@]} -gt 0 ]]; then
        say "the tests with a real Jupyter that need what is missing are skipped"
        echo "      On Debian, as root: apt-get install --no-install-recommends ${missing[*]}" >&2
    fi
    install_browser_library "$offline"
}

# Prints the Debian packages that are missing.
missing_for_jupyter_tests() {
    local need
    for need in "${JUPYTER_TEST_NEEDS[@]}"; do
        [[ -e ${need% *} ]] || type -P "${need% *}" >/dev/null || echo "${need#* }"
    done
}

# Not if $1, offline, is set.
install_browser_library() {
    [[ ! -d $BROWSER_DIRECTORY/node_modules/playwright-core ]] || return 0
    if [[ -z $1 ]] && type -P npm >/dev/null; then
        say "downloading $BROWSER_LIBRARY with npm into $BROWSER_DIRECTORY"
        mkdir -p "$BROWSER_DIRECTORY"
        npm install --prefix "$BROWSER_DIRECTORY" --no-audit --no-fund --no-save --loglevel=error \
            "$BROWSER_LIBRARY" >/dev/null 2>&1 </dev/null && return
    fi
    say "the tests in a browser are skipped: they need npm and $BROWSER_LIBRARY in $BROWSER_DIRECTORY"
}
