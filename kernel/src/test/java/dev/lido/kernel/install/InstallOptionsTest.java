package dev.lido.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class InstallOptionsTest {

    @Test
    void withoutArgumentsTheKernelIsTheUsers() {
        InstallOptions options = InstallOptions.read(List.of());
        assertEquals(InstallOptions.Action.INSTALL, options.action());
        assertNull(options.prefix());
        assertEquals("lido", options.name());
        assertEquals("Java (Lido)", options.displayName());
    }

    @Test
    void valuesStandBehindABlankOrAnEqualsSign() {
        for (List<String> arguments : List.of(
                List.of("--prefix", "/opt/x", "--name", "Big", "--jvm-arg", "-Xmx2g", "--jvm-arg", "-Da=b c"),
                List.of("--prefix=/opt/x", "--name=Big", "--jvm-arg=-Xmx2g", "--jvm-arg=-Da=b c"))) {
            InstallOptions options = InstallOptions.read(arguments);
            assertEquals(Path.of("/opt/x"), options.prefix());
            assertEquals("big", options.name());
            assertEquals("Java (big)", options.displayName());
            assertEquals(List.of("-Xmx2g", "-Da=b c"), options.jvmArguments());
        }
    }

    @Test
    void aValueMayLookLikeAnOptionOfOurs() {
        InstallOptions options = InstallOptions.read(List.of("--jvm-arg", "--enable-native-access=ALL-UNNAMED"));
        assertEquals(List.of("--enable-native-access=ALL-UNNAMED"), options.jvmArguments());
    }

    @Test
    void variablesKeepWhatStandsBehindTheirFirstEqualsSign() {
        InstallOptions options = InstallOptions.read(List.of("--env", "LIDO_X=a=b", "--env=EMPTY="));
        assertEquals(Map.of("LIDO_X", "a=b", "EMPTY", ""), options.environment());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --foo              | unknown option: --foo
            foo                | unknown option: foo
            --name             | --name needs a value
            --name=a/b         | letters, digits
            --name=..          | letters, digits
            --env=A            | NAME=VALUE
            --env=1A=2         | NAME=VALUE
            --jvm-arg=Xmx2g    | is no option of java
            --sys-prefix       | --prefix
            --user,--prefix=/x | exclude each other
            --check,--uninstall| exclude each other
            """)
    void whatDoesNotFitIsNamed(String arguments, String message) {
        List<String> words = List.of(arguments.split(","));
        String told = assertThrows(IllegalArgumentException.class, () -> InstallOptions.read(words))
                .getMessage();
        assertTrue(told.contains(message), told);
    }

    @Test
    void startUpScriptsAndTheClassPathOfCellsBecomeVariables(@TempDir Path directory) throws IOException {
        String first = Files.writeString(directory.resolve("a b.jsh"), "").toString();
        String second = Files.writeString(directory.resolve("c.jsh"), "").toString();
        InstallOptions options = InstallOptions.read(
                List.of("--startup", first, "--startup=" + second, "--classpath", directory + "/*", "--env", "X=1"));
        assertEquals(
                Map.of("LIDO_STARTUP", first + ":" + second, "LIDO_CLASSPATH", directory + "/*", "X", "1"),
                options.environment());
    }

    @Test
    void aStartUpScriptThatIsNotThereIsRefused() {
        var wrong = assertThrows(
                IllegalArgumentException.class, () -> InstallOptions.read(List.of("--startup", "absent.jsh")));
        assertEquals("--startup 'absent.jsh': there is no such file", wrong.getMessage());
    }
}
