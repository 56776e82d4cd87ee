package dev.lido;

/** A wait ran out of time; the job goes on and the wait may be repeated. The unchecked twin of {@link java.util.concurrent.TimeoutException}. */
public final class PoolTimeoutException extends PoolException {

    PoolTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    PoolException again() {
        return new PoolTimeoutException(getMessage(), getCause());
    }
}
