package dev.lido;

/** The initializer failed, or no worker could be started; {@link #getCause()} is what it threw, if it threw. */
public final class InitializerException extends PoolException {

    InitializerException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    PoolException again() {
        return new InitializerException(getMessage(), getCause());
    }
}
