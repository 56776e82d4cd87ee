package dev.lido;

/** {@link Pool#terminate} came before the job's end. */
public final class PoolTerminatedException extends PoolException {

    PoolTerminatedException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    PoolException again() {
        return new PoolTerminatedException(getMessage(), getCause());
    }
}
