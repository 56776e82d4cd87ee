package dev.lido.kernel.magic;

/** A magic was given arguments that do not fit, or cannot do with them what it is for: nothing that a stack trace would explain. */
public final class UsageException extends MagicException {

    /** The message says what does not fit, and what would. */
    public UsageException(String message) {
        super(message);
    }

    @Override
    public String name() {
        return "UsageError";
    }
}
