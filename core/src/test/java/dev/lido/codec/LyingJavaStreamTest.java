package dev.lido.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.lido.spi.Payload;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Arrays within arrays, of which each claims to be large: together they cost no more than one. */
@Timeout(30)
class LyingJavaStreamTest {

    private static final int DEPTH = 200;
    private static final byte TC_ARRAY = 0x75;
    private static final byte TC_REFERENCE = 0x71;

    /** Of an array's class, which was mentioned before. */
    private static final int REFERENCE_BYTES = 5;

    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Is carried by Java serialization, since it asks for it. */
    private static final class Nest implements Serializable {
        private final Object[] content;

        Nest(Object[] content) {
            this.content = content;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
        }
    }

    private static Payload.Bytes nested() throws TransferFault {
        Object[] inner = {};
        for (int i = 0; i < DEPTH; i++) {
            inner = new Object[] {inner};
        }
        return Samples.write(new Nest(inner));
    }

    @Test
    void arraysThatTellTheTruthAreReadHoweverDeep() throws TransferFault {
        int depth = 0;
        for (Object[] each = ((Nest) Samples.read(nested())).content; each.length > 0; each = (Object[]) each[0]) {
            depth++;
        }
        assertEquals(DEPTH, depth);
    }

    @Test
    void arraysThatAllLieCostNoMoreThanOne() throws TransferFault {
        Payload.Bytes segment = nested();
        assertTrue(lengthen(segment, 15 * segment.size()) > DEPTH / 2);
        assertThrows(TransferFault.class, () -> Samples.read(segment)); // looks the classes up
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        assertThrows(TransferFault.class, () -> Samples.read(segment));
        long cost = MEMORY.getCurrentThreadAllocatedBytes() - before;
        assertTrue(cost < 200L * segment.size() + 100_000, cost + " bytes for " + segment.size());
    }

    /** Makes arrays claim so many elements; says how many do. */
    private static int lengthen(Payload.Bytes segment, int length) {
        var bytes = ByteBuffer.wrap(segment.array(), segment.offset(), segment.size());
        int lies = 0;
        for (int i = segment.offset(); i + 1 + REFERENCE_BYTES + Integer.BYTES <= bytes.limit(); i++) {
            if (bytes.get(i) == TC_ARRAY && bytes.get(i + 1) == TC_REFERENCE) {
                bytes.putInt(i + 1 + REFERENCE_BYTES, length);
                lies++;
            }
        }
        return lies;
    }
}
