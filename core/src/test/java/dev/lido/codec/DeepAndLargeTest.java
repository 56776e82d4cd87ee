package dev.lido.codec;

import static dev.lido.codec.Samples.copy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lido.codec.Samples.Link;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DeepAndLargeTest {

    private static final int DEPTH = 100_000;

    @Test
    void aLongChainOfLinksTravels() throws Exception {
        Link first = null;
        for (int i = 0; i < DEPTH; i++) {
            var link = new Link();
            link.next = first;
            link.number = i;
            first = link;
        }
        int count = 0;
        for (Link each = copy(first); each != null; each = each.next) {
            assertEquals(DEPTH - ++count, each.number);
        }
        assertEquals(DEPTH, count);
    }

    @Test
    void deeplyNestedListsTravel() throws Exception {
        List<Object> nested = new ArrayList<>();
        for (int i = 0; i < DEPTH; i++) {
            nested = new ArrayList<>(List.<Object>of(nested));
        }
        int depth = 0;
        for (List<?> each = copy(nested); !each.isEmpty(); each = (List<?>) each.get(0)) {
            depth++;
        }
        assertEquals(DEPTH, depth);
    }

    @Test
    void longChainsOfCausesTravel() throws Exception {
        Throwable error = null;
        for (int i = 0; i < DEPTH; i++) {
            error = new RuntimeException("e", error);
            error.setStackTrace(new StackTraceElement[0]);
        }
        int depth = 0;
        for (Throwable each = copy(error); each != null; each = each.getCause()) {
            depth++;
        }
        assertEquals(DEPTH, depth);
    }

    @Test
    void whatIsTooDeepEvenSoIsRefusedAndBreaksNothing() throws Exception {
        Link first = null;
        for (int i = 0; i < 1_200_000; i++) {
            var link = new Link();
            link.next = first;
            first = link;
        }
        var head = first;
        var writer = new GraphWriter(CodeSink.NONE);
        assertThrows(TransferFault.class, () -> writer.write("chain", head));
        var reader = new GraphReader(getClass().getClassLoader());
        assertEquals(List.of(1), reader.read(writer.write("next", List.of(1))));
    }

    @Test
    void anEndlessRecursionOfAUsersIsEndedEarly() {
        var endless = new Endless();
        assertThrows(TransferFault.class, () -> copy(endless));
        assertTrue(endless.deepest < 5_000_000, "calls: " + endless.deepest);
    }

    /** Recurses when it is written. */
    private static final class Endless implements Serializable {
        private transient int deepest;

        private void writeObject(ObjectOutputStream out) {
            deepest = Math.max(deepest, down(1));
        }

        private int down(int depth) {
            deepest = Math.max(deepest, depth);
            return depth < 0 ? 0 : 1 + down(depth + 1);
        }
    }

    @Test
    void aLargeArrayTravels() throws Exception {
        long free = Runtime.getRuntime().maxMemory();
        assumeTrue(free > 1L << 30, "needs a heap of more than 1 GiB");
        var large = new byte[300_000_000];
        large[299_999_999] = 7;
        assertArrayEquals(large, copy(large));
    }
}
