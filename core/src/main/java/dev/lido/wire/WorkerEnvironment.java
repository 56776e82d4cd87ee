package dev.lido.wire;

import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a worker is told when it starts, by environment variables: never by arguments, which every user of the machine can
 * read.
 *
 * <p>The worker's own children inherit the variables, and learn nothing from them: a secret opens the link once.
 *
 * @param socket the driver's socket
 * @param secret proves that the worker is the one that the driver started
 * @param statusPage the worker's status page
 */
public record WorkerEnvironment(Path socket, String secret, Path statusPage) {

    private static final String SOCKET = "LIDO_SOCKET";
    private static final String SECRET = "LIDO_SECRET";

    /** The status page's: no two workers have the same, so it tells whose children they are, see {@link Offspring}. */
    public static final String WORKER = "LIDO_WORKER";

    /**
     * Reads the variables.
     *
     * @throws IllegalArgumentException if one is missing
     */
    public static WorkerEnvironment from(Map<String, String> variables) {
        return new WorkerEnvironment(
                Path.of(value(variables, SOCKET)), value(variables, SECRET), Path.of(value(variables, WORKER)));
    }

    /** Sets the variables; replaces those of a driver that is a worker itself. */
    public void into(Map<String, String> variables) {
        variables.put(SOCKET, socket.toString());
        variables.put(SECRET, secret);
        variables.put(WORKER, statusPage.toString());
    }

    /** The driver's socket as an address. */
    public UnixDomainSocketAddress address() {
        return UnixDomainSocketAddress.of(socket);
    }

    @Override
    public String toString() {
        return "WorkerEnvironment[" + socket + ", " + statusPage + "]"; // the secret is for no log
    }

    private static String value(Map<String, String> variables, String name) {
        var value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a worker is started by its driver only: " + name + " is not set");
        }
        return value;
    }
}
