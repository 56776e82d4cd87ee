package dev.lido.scripts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tab key offers. */
@Timeout(30)
@DisabledOnOs(OS.WINDOWS)
class LidoCompletionIT {

    /** A line of a help text that is about options, with which it begins. */
    private static final Pattern ABOUT_OPTIONS = Pattern.compile("(?m)^  -.*");

    private static final Pattern OPTION = Pattern.compile("(?<= )--?[a-z][a-z-]*");

    /** Shows what the function of the command at $1 makes of the words behind it. */
    private static final String TAB = """
            source <("$1" completion)
            shift
            COMP_WORDS=(lido "$@" "")
            COMP_CWORD=$(($# + 1))
            _lido
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    private FakeCheckout checkout;

    @BeforeEach
    void makeCheckout(@TempDir Path directory) throws IOException {
        checkout = new FakeCheckout(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "completion", "demo", "kernel", "notebook", "shell", "soak", "test"})
    void everyOptionThatTheHelpNamesIsCompleted(String command) throws Exception {
        Set<String> missing = optionsOf(lido(command, "--help").out());
        missing.removeAll(completed(command));
        assertEquals(Set.of(), missing);
        assertTrue(completed(command).contains("--help"));
    }

    @Test
    void everyCommandIsCompletedAndEveryOptionOfNone() throws Exception {
        Set<String> wanted = optionsOf(lido("--help").out());
        wanted.addAll(Set.of("bench", "completion", "demo", "kernel", "notebook", "shell", "soak", "test"));
        assertEquals(wanted, completed());
    }

    @Test
    void localExecutionIsOfferedWhereItWorks() throws Exception {
        assertFalse(completed("shell").contains("--execution"));
        checkout.jdk("jdk17", "25.0.1", "java", "javac", "jshell");
        assertTrue(completed("shell").contains("--execution"));
        assertEquals(Set.of("local"), completed("shell", "--execution"));
    }

    private static Set<String> optionsOf(String help) {
        return ABOUT_OPTIONS
                .matcher(help)
                .results()
                .flatMap(line -> OPTION.matcher(line.group()).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the tab key offers behind those words. */
    private Set<String> completed(String... words) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("-c", TAB, "bash", checkout.command().toString()));
        arguments.addAll(List.of(words));
        Ran ran = Ran.run(checkout.environment(), Path.of("/bin/bash"), arguments.toArray(String[]::new));
        assertEquals("", ran.err());
        return ran.out().lines().collect(Collectors.toCollection(TreeSet::new));
    }

    private Ran lido(String... arguments) throws Exception {
        return Ran.run(checkout.environment(), checkout.command(), arguments);
    }
}
