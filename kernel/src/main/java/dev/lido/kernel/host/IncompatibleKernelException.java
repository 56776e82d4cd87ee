package dev.lido.kernel.host;

/** The kernel that is to be extended lacks something that all versions had which were tried. */
final class IncompatibleKernelException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    IncompatibleKernelException(Class<?> type, String lacks) {
        super("Lido cannot extend this kernel: " + type.getName() + " has no " + lacks);
    }
}
