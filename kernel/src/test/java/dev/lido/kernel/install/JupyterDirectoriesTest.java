package dev.lido.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(10)
@DisabledOnOs(OS.WINDOWS)
class JupyterDirectoriesTest {

    @Test
    void jupytersOwnVariableComesFirst() {
        assertUserData("/data", "Linux", Map.of("JUPYTER_DATA_DIR", "/data", "XDG_DATA_HOME", "/xdg"));
        assertUserData("/data", "Mac OS X", Map.of("JUPYTER_DATA_DIR", "/data"));
    }

    @Test
    void theDesktopsVariableIsTakenOnLinuxAlone() {
        assertUserData("/xdg/jupyter", "Linux", Map.of("XDG_DATA_HOME", "/xdg", "HOME", "/me"));
        assertUserData("/me/Library/Jupyter", "Mac OS X", Map.of("XDG_DATA_HOME", "/xdg", "HOME", "/me"));
    }

    @Test
    void theVariableHomeIsTakenBeforeTheSystemsRegister() {
        assertUserData("/me/.local/share/jupyter", "Linux", Map.of("HOME", "/me"));
        assertUserData("/home/me/.local/share/jupyter", "Linux", Map.of());
    }

    @Test
    void emptyVariablesCountAsNotSet() {
        assertUserData("/me/.local/share/jupyter", "Linux", Map.of("HOME", "/me", "JUPYTER_DATA_DIR", ""));
    }

    @Test
    void aPrefixHoldsItsKernelsInShare() {
        assertEquals(
                Path.of("/opt/venv/share/jupyter/kernels/lido"), linux(Map.of()).kernel("lido", Path.of("/opt/venv")));
    }

    @Test
    void itIsKnownWhereJupyterLooks() {
        assertTrue(linux(Map.of()).isSearched(null));
        assertTrue(linux(Map.of()).isSearched(Path.of("/usr/local")));
        assertFalse(linux(Map.of()).isSearched(Path.of("/opt/x")));
        assertTrue(linux(Map.of("VIRTUAL_ENV", "/opt/x")).isSearched(Path.of("/opt/x")));
        assertTrue(linux(Map.of("JUPYTER_PATH", "/a:/opt/x/share/jupyter")).isSearched(Path.of("/opt/x")));
    }

    private static void assertUserData(String expected, String system, Map<String, String> environment) {
        assertEquals(Path.of(expected), new JupyterDirectories(environment, system, Path.of("/home/me")).userData());
    }

    private static JupyterDirectories linux(Map<String, String> environment) {
        return new JupyterDirectories(environment, "Linux", Path.of("/home/me"));
    }
}
