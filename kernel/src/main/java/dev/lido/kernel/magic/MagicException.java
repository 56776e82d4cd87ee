package dev.lido.kernel.magic;

/** What a magic has to tell the user, in a message that says all: nothing that a stack trace would explain. */
public abstract class MagicException extends RuntimeException {

    MagicException(String message) {
        super(message);
    }

    /** The name of the error, as the cell shows it. */
    public abstract String name();
}
