package dev.lido;

/** Stands for an exception of a worker whose class cannot be rebuilt here. Its stack trace is the worker's, as text. */
public final class RemoteException extends RuntimeException {

    private final String className;
    private final String trace;

    RemoteException(String className, String message, String trace) {
        super(message == null ? className : className + ": " + message, null, true, false);
        this.className = className;
        this.trace = trace;
    }

    /** The name of the exception's class in the worker. */
    public String className() {
        return className;
    }

    /** The stack trace as the worker printed it. */
    public String trace() {
        return trace;
    }

    /** The worker's stack trace, since there is none of this JVM's. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // the message stays the exception's own
    public String toString() {
        return RemoteException.class.getName() + ": " + trace.stripTrailing();
    }
}
