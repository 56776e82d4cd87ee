package dev.lido.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.codec.Samples.Order;
import dev.lido.codec.Samples.Positive;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.jar.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RefusalTest {

    private static final String SOCKET =
            "cannot travel: a socket is bound to its process. Send the address, and connect in the function.";

    private static String refusal(Object value) {
        return assertThrows(TransferFault.class, () -> Samples.write(value)).getMessage();
    }

    @Test
    void aSocketIsNamedByItsFields() {
        var order = new Order();
        order.customer.socket = new Socket();
        var fault = assertThrows(TransferFault.class, () -> Samples.write(order));
        assertEquals("Order.customer.socket: java.net.Socket", fault.path());
        assertEquals(SOCKET, fault.problem());
        assertEquals("item 3: `Order.customer.socket: java.net.Socket` " + SOCKET, fault.getMessage());
    }

    @Test
    void elementsAndKeysAreNamed() {
        var map = new HashMap<String, Object>();
        map.put("key", new ArrayList<>(List.of(1, new Socket())));
        assertEquals("item 3: `HashMap[\"key\"][1]: java.net.Socket` " + SOCKET, refusal(map));
    }

    @Test
    void aThreadIsRefused() {
        assertEquals(
                "item 3: `java.lang.Thread` cannot travel: threads belong to their process. Start them in the"
                        + " function.",
                refusal(new Thread()));
    }

    @Test
    void aCollectionWithANameOfItsOwnIsRefusedRatherThanReplaced() {
        assertTrue(refusal(new DelayQueue<>())
                .startsWith("item 3: `java.util.concurrent.DelayQueue` cannot travel: a class"));
        assertTrue(refusal(new Attributes()).startsWith("item 3: `java.util.jar.Attributes` cannot travel: a class"));
    }

    @Test
    void aStreamIsRefused() {
        assertEquals(
                "item 3: `java.io.ByteArrayInputStream` cannot travel: a stream is bound to its process. Send the"
                        + " content, or the path to open it by.",
                refusal(new ByteArrayInputStream(new byte[1])));
    }

    @Test
    void aPlainLambdaIsRefusedWithAdvice() {
        Function<Integer, Integer> plain = x -> x + 1;
        String message = refusal(new Object[] {plain});
        assertTrue(message.startsWith("item 3: `Object[][0]: "), message);
        assertTrue(
                message.endsWith("` cannot travel: a lambda travels only if its type is serializable. Declare it as"
                        + " Fn1<…>, or cast it to (… & Serializable)."),
                message);
    }

    @Test
    void aCapturedVariableIsNamed() {
        var socket = new Socket();
        Samples.Text text = number -> number + socket.toString();
        assertEquals("item 3: `lambda → captured variable socket: java.net.Socket` " + SOCKET, refusal(text));
    }

    @Test
    void aThrowingWriteObjectIsToldWithItsCause() {
        var fault = assertThrows(TransferFault.class, () -> Samples.write(List.of(new Samples.Throwing())));
        assertEquals(
                "item 3: `List[0]: dev.lido.codec.Samples$Throwing` cannot travel: its serialization threw"
                        + " java.lang.IllegalStateException: no",
                fault.getMessage());
        assertInstanceOf(IllegalStateException.class, fault.getCause());
    }

    @Test
    void aFieldOfAnExceptionIsNamed() {
        var error = new Samples.OrderException("message", null, null);
        error.back = new Socket();
        assertEquals("item 3: `OrderException.back: java.net.Socket` " + SOCKET, refusal(error));
    }

    @Test
    void stateThatCannotBeReachedIsRefused() {
        assertTrue(refusal(new Samples.Task()).contains("it extends java.util.TimerTask, whose state"));
    }

    @Test
    void aLockThatIsHeldIsRefused() throws Exception {
        var lock = new ReentrantLock();
        assertInstanceOf(ReentrantLock.class, Samples.copy(lock));
        lock.lock();
        assertTrue(refusal(lock).contains("holds the lock"));
    }

    @Test
    void aThrowingConstructorIsToldByTheReader() throws Exception {
        var segment = Samples.write(new Object[] {new Positive(-0)});
        byte[] bytes = segment.array();
        bytes[bytes.length - 1] = 1; // the number becomes -1
        var fault = assertThrows(TransferFault.class, () -> Samples.read(segment));
        assertTrue(fault.getMessage().contains("[0]: dev.lido.codec.Samples$Positive"), fault.getMessage());
        assertTrue(fault.getMessage().contains("its constructor threw"), fault.getMessage());
        assertInstanceOf(IllegalArgumentException.class, fault.getCause());
    }
}
