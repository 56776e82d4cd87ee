package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lido.codec.TransferFault;
import dev.lido.spi.ItemFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A fault in a function is told from where its user's own code begins. */
@Timeout(60)
class FunctionFaultTest {

    private final Exception cause = new Exception("why");

    private TransferFault fault(String path) {
        return new TransferFault("function", path, "cannot travel: why.", cause);
    }

    private String path(ItemFunction function, String path) {
        return FunctionFault.of(function, fault(path)).path();
    }

    private static ItemFunction usersRecord(String inPackage) throws ReflectiveOperationException {
        var session = new CompiledSession("package " + inPackage + "; public record Mapped(Object function)"
                + " implements dev.lido.spi.ItemFunction { public Mapped() { this(null); }"
                + " public Object call(Object item) { return item; } }");
        return (ItemFunction) session.make(inPackage + ".Mapped");
    }

    @Test
    void theRecordAroundAFunctionIsCutOff() {
        var function = Hand.mapped(x -> x);
        assertEquals("a.B", path(function, "Mapped.function: a.B"));
        assertEquals("lambda → captured variable x: a.B", path(function, "Mapped.function → captured variable x: a.B"));
    }

    @Test
    void aFunctionWithANameIsCalledByIt() {
        assertEquals(
                "dev.lido.call.FunctionFaultTest$Named.field: a.B",
                path(Hand.mapped(new Named()), "Mapped.function.field: a.B"));
    }

    @Test
    void aFunctionThatIsMissingIsAFunctionAllTheSame() {
        assertEquals("function.field: a.B", path(new Hand.Mapped(null), "Mapped.function.field: a.B"));
    }

    @Test
    void allElseIsSaidAsItWas() {
        var told = FunctionFault.of(Hand.mapped(x -> x), fault("Mapped.function: a.B"));
        assertEquals("function: `a.B` cannot travel: why.", told.getMessage());
        assertSame(cause, told.getCause());
    }

    @Test
    void aPathThatBeginsElsewhereStays() {
        var elsewhere = fault("Other.function: a.B");
        assertSame(elsewhere, FunctionFault.of(Hand.mapped(x -> x), elsewhere));
    }

    @Test
    void aUsersOwnRecordStays() throws ReflectiveOperationException {
        for (var inPackage : new String[] {"s", "dev.lidofriends"}) {
            assertEquals("Mapped.function: a.B", path(usersRecord(inPackage), "Mapped.function: a.B"));
        }
    }

    private static final class Named implements Hand.Fn<Object, Object> {
        @Override
        public Object call(Object argument) {
            return argument;
        }
    }
}
