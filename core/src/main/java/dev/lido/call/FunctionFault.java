package dev.lido.call;

import dev.lido.codec.TransferFault;
import dev.lido.spi.ItemFunction;
import java.lang.reflect.RecordComponent;

/** Words why a function cannot travel as its user wrote it: without the record of Lido's own that is around it. */
final class FunctionFault {

    /** What messages call a function. */
    static final String ROOT = "function";

    private static final String OURS = "dev.lido.";

    private FunctionFault() {}

    /**
     * The fault with a path that begins at the user's function.
     *
     * @param function what was to be sent
     * @param fault with a path that begins at that
     */
    static TransferFault of(ItemFunction function, TransferFault fault) {
        for (RecordComponent part : wrapped(function.getClass())) {
            String wrapper = function.getClass().getSimpleName() + "." + part.getName();
            if (fault.path().startsWith(wrapper)) {
                String rest = fault.path().substring(wrapper.length());
                String path = rest.startsWith(": ") ? rest.substring(2) : name(function, part) + rest;
                return new TransferFault(ROOT, path, fault.problem(), fault.getCause());
            }
        }
        return fault;
    }

    private static RecordComponent[] wrapped(Class<?> type) {
        boolean ours = type.isRecord() && type.getName().startsWith(OURS);
        return ours ? type.getRecordComponents() : new RecordComponent[0];
    }

    private static String name(ItemFunction function, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            Class<?> type = part.getAccessor().invoke(function).getClass();
            return type.isHidden() ? "lambda" : type.getTypeName();
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return ROOT;
        }
    }
}
