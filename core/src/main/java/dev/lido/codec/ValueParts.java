package dev.lido.codec;

/**
 * Carries objects of a library's classes by plain parts, where their own fields cannot travel. Found by
 * {@link java.util.ServiceLoader} beside Lido's own classes, in the session and in the workers. Thread-safe.
 */
public interface ValueParts {

    /** Whether objects of this class are carried by parts; asked once for each class. */
    boolean carries(Class<?> type);

    /** Takes an object apart, into what can travel. Whatever this throws means that the value cannot travel. */
    Object[] parts(Object value);

    /**
     * Makes an equal object of the parts. Whatever this throws means that the value cannot be rebuilt: it becomes the
     * {@link TransferFault} of the item or result, with its message as the reason, and costs that one alone.
     */
    Object whole(Object[] parts);
}
