# shellcheck shell=bash

summary_test() {
    echo "run all tests on every JDK found (17 and the newest from 25 on)"
}

usage_test() {
    cat <<'END'
Usage: scripts/lido test [--jdk N|all] [--quick] [--offline] [MAVEN ARGUMENTS…]

Builds from scratch and runs all tests, once on each JDK, one after another. The static checks (format, style) run
with the first one only.

What the tests with a real Jupyter and a browser need is installed first, where that may be done without asking: on
Debian, as root. Else it is said what is missing, and those tests are skipped.

  --jdk N      only on JDK N, such as 17; "all" (the default): on 17 and on the newest from 25 on, as far as they are there
  --quick      only the tests that start no JVMs, without the static checks
  --offline    with what was downloaded before
  others       go to Maven if they begin with one dash or none, such as -Dtest=ChunkerTest or -pl core

Ends with "N passed, N failed, N skipped" over all JDKs; the exit code is 0 if nothing failed.
END
}

readonly NEWER_JDK=25
WANTED_JDK=all
QUICK=()

run_test() {
    local jdks=()
    read_test_arguments "$@"
    mapfile -t jdks < <(jdks_to_test)
    if [[ ${#jdks[@]} == 0 && $WANTED_JDK == all ]]; then
        install_jdk
        mapfile -t jdks < <(jdks_to_test)
    fi
    [[ ${#jdks[@]} -gt 0 ]] || refuse_absent_jdk
    ensure_maven
    [[ ${#QUICK[@]} -gt 0 ]] || prepare_jupyter_tests "${MAVEN_ARGUMENTS[@]}"
    announce_jdks "${jdks[@]}"
    with_build_lock test_on_all "${jdks[@]}"
}

read_test_arguments() {
    while [[ $# -gt 0 ]]; do
        case $1 in
            --jdk)
                WANTED_JDK=${2-}
                [[ $# -lt 2 ]] || shift
                ;;
            --jdk=*) WANTED_JDK=${1#*=} ;;
            --quick) QUICK=(-DskipITs -Dspotless.check.skip -Dcheckstyle.skip) ;;
            --offline) MAVEN_ARGUMENTS+=("$1") ;;
            --*) refuse_argument test "test has no option $1" ;;
            *) MAVEN_ARGUMENTS+=("$1") ;;
        esac
        shift
    done
    [[ $WANTED_JDK =~ ^([0-9]+|all)$ ]] ||
        refuse_argument test "--jdk '$WANTED_JDK': give a number, such as 17 or 25, or all"
}

refuse_absent_jdk() {
    [[ $WANTED_JDK != all ]] || fail_for_jdk "$OLDEST_JDK" "no JDK $OLDEST_JDK or newer to test on"
    fail_for_jdk "$WANTED_JDK" "no JDK $WANTED_JDK to test on"
}

# Prints the homes of the JDKs to run on, oldest first: those asked for that are there.
jdks_to_test() {
    local oldest newest
    if [[ $WANTED_JDK != all ]]; then
        first_jdk_between "$WANTED_JDK" "$WANTED_JDK"
        return
    fi
    oldest=$(first_jdk_between "$OLDEST_JDK" "$OLDEST_JDK")
    newest=$(newest_usable_jdk)
    if [[ -n $newest && -n $oldest ]] && (($(jdk_major "$newest") < NEWER_JDK)); then
        newest= # 17 is there: what lies between it and 25 adds nothing
    fi
    printf '%s\n' "$oldest" "$newest" | sed '/^$/d'
}

usable_jdks() {
    local home
    jdk_candidates | while IFS= read -r home; do
        [[ -n $(jdk_fault "$home") ]] || echo "$(jdk_major "$home") $home"
    done
}

# Prints the home of the best JDK whose major version is from $1 to $2, if there is one.
first_jdk_between() {
    usable_jdks | awk -v from="$1" -v to="$2" '$1 >= from && $1 <= to && !found++ { sub(/^[0-9]+ /, ""); print }'
}

newest_usable_jdk() {
    usable_jdks | sort -s -rn -k 1,1 | sed -n '1s/^[0-9]* //p'
}

# Only where any JDK will do: one that was asked for by number is the user's to choose.
install_jdk() {
    can_install || return 0
    install_packages "openjdk-$OLDEST_JDK-jdk-headless" || install_packages default-jdk-headless ||
        fail_for_jdk "$OLDEST_JDK" "no JDK could be installed"
}

announce_jdks() {
    local home majors=' '
    for home in "$@"; do
        echo "Testing on JDK $(jdk_version "$home") ($home)"
        majors+="$(jdk_major "$home") "
    done
    [[ $WANTED_JDK == all ]] || return 0
    [[ $majors == *" $OLDEST_JDK "* ]] || echo "JDK $OLDEST_JDK is absent: not tested on it"
    [[ $majors =~ \ (2[5-9]|[3-9][0-9])\  ]] || echo "JDK $NEWER_JDK or newer is absent: not tested on it"
}

# As many workers as CPython's own test of a large pool has, which takes a minute; Maven by itself takes fewer, and so
# do the further JDKs.
readonly LARGE_POOL=-Dlido.test.processes=200

# Likewise: two minutes of random faults.
readonly LONG_SOAK=-Dlido.test.soak.seconds=120

# Likewise: half a minute of pools that are opened and closed. `scripts/lido soak --cycles 1000` is the full measure.
readonly MANY_CYCLES=-Dlido.test.cycles=60

# Likewise: each fault in each place, and not every other one.
readonly WHOLE_MATRIX=-Dlido.test.matrix.whole=true

# Runs the tests on each of the JDKs $@, also after a failure, and ends with the sum of them.
test_on_all() {
    local status=0 sources
    local goals=(clean verify "${QUICK[@]}" "$LARGE_POOL" "$LONG_SOAK" "$MANY_CYCLES" "$WHOLE_MATRIX")
    local passed=0 failed=0 skipped=0 p f s
    sources=$(source_checksum)
    for JDK in "$@"; do
        echo "== JDK $(jdk_version "$JDK")"
        remove_reports
        run_maven "${goals[@]}" "${MAVEN_ARGUMENTS[@]}" || status=$?
        read -r p f s < <(count_tests)
        printf '\n' # Maven ends with a colour reset and no newline
        echo "== JDK $(jdk_version "$JDK"): $p passed, $f failed, $s skipped"
        ((passed += p, failed += f, skipped += s)) || true
        ((status != 0)) || goals=(verify "${QUICK[@]}" -Dspotless.check.skip -Dcheckstyle.skip)
    done
    # Maven arguments may have left a part unbuilt, and LIDO_JAR is not what was built here.
    [[ $status != 0 || ${#MAVEN_ARGUMENTS[@]} -gt 0 || -n ${LIDO_JAR-} || ! -s $JAR ]] || stamp_jar "$sources"
    close_tests "$status" "$passed" "$failed" "$skipped"
}

# Prints the closing lines, and ends with the exit code: Maven's own verdict $1, or 1 if tests failed or none ran.
close_tests() {
    local status=$1 passed=$2 failed=$3 skipped=$4
    if ((passed + failed + skipped == 0)); then
        say "no test has run"
        status=1
    elif ((status != 0 && failed == 0)); then
        say "no test failed, but the build did: see Maven's [ERROR] lines above"
    elif ((failed > 0)); then
        status=1
    fi
    echo "$passed passed, $failed failed, $skipped skipped"
    return "$status"
}
