package dev.lido;

/**
 * Stands for an exception of a worker whose class cannot be rebuilt here. Its stack trace and its causes are the worker's, as far
 * as they can be read back from what the worker printed.
 */
public final class RemoteException extends RuntimeException {

    private final String className;
    private final String trace;

    private RemoteException(String className, String message, String trace, RemoteException cause) {
        super(message == null ? className : className + ": " + message, cause, true, true);
        this.className = className;
        this.trace = trace;
    }

    /** Reads the printed trace back, so that whoever shows exceptions shows the lines of code. */
    static RemoteException of(String className, String message, String trace) {
        return of(className, message, trace, PrintedTrace.cause(trace));
    }

    /** Reads the frames alone; the cause has been read. */
    static RemoteException of(String className, String message, String trace, RemoteException cause) {
        var remote = new RemoteException(className, message, trace, cause);
        remote.setStackTrace(PrintedTrace.frames(trace));
        return remote;
    }

    /** The name of the exception's class in the worker. */
    public String className() {
        return className;
    }

    /** The stack trace as the worker printed it. */
    public String trace() {
        return trace;
    }
}
