# shellcheck shell=bash
# Builds the jar when it is missing or older than its sources, and otherwise stays out of the way (some 20 ms).
#
# A stamp beside the jar says from what it was built: a checksum of the sources and the size of the jar. It is removed
# before a build and written after a good one, so that a failed, interrupted or foreign build never counts as built.

readonly BUILD_LOG=$ROOT/target/lido-build.log
JAR=${LIDO_JAR:-$ROOT/kernel/target/lido.jar}

# What is built: a jar, of which module besides core, and its stamp. The benchmark is the other module that has one.
MODULE=kernel
BUILT=$ROOT/kernel/target/lido.jar
STAMP=$ROOT/kernel/target/lido.stamp

build_the_benchmark() {
    MODULE=bench
    BUILT=$ROOT/bench/target/lido-bench.jar
    STAMP=$ROOT/bench/target/lido-bench.stamp
}

project_version() {
    sed -n '/<artifactId>lido<\/artifactId>/,/<\/version>/s/.*<version>\(.*\)<\/version>.*/\1/p' "$ROOT/pom.xml"
}

# Sees to it that JAR is there and up to date. Arguments are for Maven.
ensure_jar() {
    if [[ -n ${LIDO_JAR-} ]]; then
        [[ -f $LIDO_JAR ]] || fail "LIDO_JAR=$LIDO_JAR is not a file" "Unset LIDO_JAR to use this checkout's own jar"
    else
        ensure_built "$@"
    fi
}

# Sees to it that BUILT is there and up to date. Arguments are for Maven.
ensure_built() {
    jar_is_current && return
    choose_jdk
    ensure_maven
    with_build_lock build_unless_current "$@"
}

jar_is_current() {
    [[ -s $BUILT && -f $STAMP && $(<"$STAMP") == "$(source_checksum) $(jar_size)" ]]
}

# Prints a checksum of the names and contents of all that the jar is made of.
source_checksum() {
    (
        cd "$ROOT" || exit
        inputs=()
        for input in pom.xml .mvn core/pom.xml core/src/main "$MODULE/pom.xml" "$MODULE/src/main"; do
            [[ ! -e $input ]] || inputs+=("$input")
        done
        find "${inputs[@]}" -type f -exec cksum {} + | LC_ALL=C sort | cksum
    )
}

jar_size() {
    wc -c <"$BUILT"
}

# The other build that the lock waited for may have done the work.
build_unless_current() {
    jar_is_current || build_jar "$@"
}

build_jar() {
    local sources
    say "building Lido, which usually takes half a minute (the first time ever: a few minutes of downloads)"
    sources=$(source_checksum)
    mkdir -p "$(dirname "$BUILD_LOG")"
    rm -f "$STAMP"
    if ! run_maven -q -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -pl "$MODULE" -am "$@" package >"$BUILD_LOG" 2>&1; then
        report_failed_build
    fi
    [[ -s $BUILT ]] || fail "the build made no $BUILT" "Its log: less '$BUILD_LOG'"
    stamp_jar "$sources"
}

# Shows the end of the log, without the advice about Maven's own switches that stands there.
report_failed_build() {
    grep -vE '^\[ERROR\] *$|\[Help 1\]|^\[ERROR\] (To see|Re-run|For more|After correct|  mvn <args>)' "$BUILD_LOG" |
        tail -n 25 >&2 || true
    fail "the build failed; the end of its log is above" "The whole log: less '$BUILD_LOG'" \
        "If only the network is missing: put --offline after the command"
}

# Notes that BUILT was made from the sources with checksum $1.
stamp_jar() {
    echo "$1 $(jar_size)" >"$STAMP.new"
    mv -f "$STAMP.new" "$STAMP"
}

# Runs Maven in the checkout on the chosen JDK, without asking anything and without colours or progress bars.
run_maven() {
    (cd "$ROOT" && JAVA_HOME=$JDK MAVEN_OPTS="${MAVEN_OPTS-} $(quiet_maven_options)" mvn -B -ntp "$@" </dev/null)
}

# Maven's own libraries make newer JDKs warn of native access and of Unsafe; nobody here can do anything about that.
quiet_maven_options() {
    (($(jdk_major "$JDK") < 24)) || echo "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
}
