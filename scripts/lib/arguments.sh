# shellcheck shell=bash
# The arguments that commands share.
# shellcheck disable=SC2034 # the commands read these

ARGUMENTS=()
MAVEN_ARGUMENTS=()

# Takes a leading --offline out of "$@": sets MAVEN_ARGUMENTS accordingly, and ARGUMENTS to the rest.
take_offline() {
    MAVEN_ARGUMENTS=()
    if [[ ${1-} == --offline ]]; then
        MAVEN_ARGUMENTS=(--offline)
        shift
    fi
    ARGUMENTS=("$@")
}
