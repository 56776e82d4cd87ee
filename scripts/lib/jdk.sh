# shellcheck shell=bash
# Which JDK to use. A JDK is known by its home directory; choose_jdk sets JDK to one that has java, javac and jshell.

readonly OLDEST_JDK=17
readonly JVM_DIRECTORY=/usr/lib/jvm
JDK=

# Prints the version of the JDK at home $1, such as 17.0.15, from its release file: starting a JVM takes longer.
jdk_version() {
    local line
    if [[ -r $1/release ]]; then
        while IFS= read -r line; do
            [[ $line == JAVA_VERSION=* ]] || continue
            line=${line#*=}
            echo "${line//\"/}"
            return
        done <"$1/release"
    fi
    "$1/bin/java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p'
}

jdk_major() {
    local version
    version=$(jdk_version "$1")
    version=${version#1.} # Java 8 and older called themselves 1.8
    version=${version%%[!0-9]*}
    echo "${version:-0}"
}

# Prints what is wrong with the JDK at home $1; nothing if it can be used.
jdk_fault() {
    local tool major
    if [[ ! -x $1/bin/java ]]; then
        echo "has no bin/java"
        return
    fi
    major=$(jdk_major "$1")
    if ((major < OLDEST_JDK)); then
        echo "is Java $(jdk_version "$1"), older than $OLDEST_JDK"
        return
    fi
    for tool in javac jshell; do
        if [[ ! -x $1/bin/$tool ]]; then
            echo "is a runtime without $tool, not a JDK"
            return
        fi
    done
}

# Prints the home of the java on the PATH, if there is one.
home_of_java_on_path() {
    local java
    java=$(type -P java) || return 0
    dirname "$(directory_of "$java")"
}

# Prints the JDK homes below /usr/lib/jvm, newest first, each once.
installed_jdks() {
    local home
    for home in "$JVM_DIRECTORY"/*/; do
        home=${home%/}
        if [[ -x $home/bin/java && ! -L $home ]]; then
            echo "$(jdk_major "$home") $home"
        fi
    done | sort -rn | cut -d ' ' -f 2-
}

# Prints every home worth a look, best first.
jdk_candidates() {
    [[ -z ${JAVA_HOME-} ]] || echo "$JAVA_HOME"
    home_of_java_on_path
    installed_jdks
}

choose_jdk() {
    local home fault found=()
    [[ -z $JDK ]] || return 0
    while IFS= read -r home; do
        fault=$(jdk_fault "$home")
        if [[ -z $fault ]]; then
            JDK=$home
            return
        fi
        [[ $home != "${JAVA_HOME-}" ]] || refuse_java_home "$fault"
        found+=("Found: $home $fault")
    done < <(jdk_candidates)
    fail_for_jdk "$OLDEST_JDK" "no JDK $OLDEST_JDK or newer" "${found[@]}"
}

# A JAVA_HOME that does not fit is an error, not a hint: whoever set it means it.
refuse_java_home() {
    fail_for_jdk "$OLDEST_JDK" "JAVA_HOME=$JAVA_HOME $1" "Set JAVA_HOME to a JDK $OLDEST_JDK or newer, or unset it"
}

# Ends the command with the error $2… and how to get a JDK of version $1.
fail_for_jdk() {
    fail "${@:2}" "On Debian: apt-get install openjdk-$1-jdk" \
        "Elsewhere: unpack a JDK $1 below $JVM_DIRECTORY, or set JAVA_HOME to one"
}
