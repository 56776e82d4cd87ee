package dev.lido;

/** A function, item, result or exception cannot travel; the message names the variable or the path of fields to the culprit. */
public final class TransferException extends PoolException {

    TransferException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    PoolException again() {
        return new TransferException(getMessage(), getCause());
    }
}
