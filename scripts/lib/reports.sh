# shellcheck shell=bash
# Reads the XML reports that surefire and failsafe leave, one file a test class. (Nested test classes would share the
# file of the outer one, and the last would win; so the build refuses them.)

report_files() {
    find "$ROOT" -path '*/target/*-reports/TEST-*.xml' -type f -print0
}

# A report of an earlier run must not count in this one.
remove_reports() {
    report_files | xargs -0 rm -f
}

# Prints how many tests passed, failed (errors are failures) and were skipped: three numbers on a line.
count_tests() {
    report_files | xargs -0 cat /dev/null | awk '
        function number(name) {
            return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0
        }
        /^<testsuite / {
            tests += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped")
        }
        END { print tests - failed - skipped, failed + 0, skipped + 0 }'
}
