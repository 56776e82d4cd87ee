package dev.lido.codec;

import static dev.lido.codec.Samples.copy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.codec.Samples.Member;
import dev.lido.codec.Samples.Node;
import dev.lido.codec.Samples.OrderException;
import dev.lido.codec.Samples.Pair;
import dev.lido.codec.Samples.Plain;
import dev.lido.codec.Samples.Point;
import dev.lido.spi.Payload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GraphTest {

    private final GraphWriter writer = new GraphWriter(CodeSink.NONE);
    private final GraphReader reader = new GraphReader(getClass().getClassLoader());

    @Test
    void cyclesAreKept() throws Exception {
        var node = new Node();
        node.next = new Object[] {node, new ArrayList<>(List.of(node))};
        node.number = 5;
        Node copy = copy(node);
        Object[] next = (Object[]) copy.next;
        assertSame(copy, next[0]);
        assertSame(copy, ((List<?>) next[1]).get(0));
    }

    @Test
    void aCycleThroughARecordIsKeptWhereItCanBeClosedLater() throws Exception {
        var node = new Node();
        var record = new Pair<Object, Object>(node, new ArrayList<>());
        node.next = record;
        Pair<?, ?> copy = copy(record);
        assertSame(copy, ((Node) copy.first()).next);
    }

    @Test
    void aCycleThatCannotBeClosedIsRefused() throws Exception {
        var inner = new java.util.IdentityHashMap<Object, Object>();
        var record = new Pair<Object, Object>(inner, 1);
        inner.put(record, 1);
        var fault = assertThrows(TransferFault.class, () -> copy(record));
        assertTrue(fault.getMessage().contains("is part of a cycle"), fault.getMessage());
    }

    @Test
    void aSetIsFilledWhenItsMembersAreWhole() throws Exception {
        Set<Member> all = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            all.add(new Member(all, i));
        }
        Member copy = copy(all.iterator().next());
        assertTrue(copy.all.contains(copy));
        assertEquals(all, copy.all);
    }

    @Test
    void aSetIsFilledAfterAMapInItThatIsFilledLate() throws Exception {
        var root = new Object[2];
        var map = new HashMap<String, Object>();
        map.put("root", root);
        root[0] = map;
        root[1] = new HashSet<>(Set.of(map));
        Object[] copy = copy(root);
        assertTrue(((Set<?>) copy[1]).contains(copy[0]));
    }

    @Test
    void aRecordMayCopyASetWhoseMembersLeadBack() throws Exception {
        var root = new Object[1];
        var node = new Node();
        node.next = root;
        root[0] = new Samples.Copying(Set.of(node));
        var copy = (Samples.Copying) copy(root)[0];
        assertEquals(1, copy.all().size());
    }

    @Test
    void aRecordThatCopiesASetBeforeItsMembersAreWholeIsRefused() throws Exception {
        var owner = new Samples.Owner(7);
        owner.a = new Samples.OwnedKey(owner);
        owner.b = new Samples.Copying(new HashSet<>(Set.of(owner.a)));
        var fault = assertThrows(TransferFault.class, () -> copy(owner));
        assertTrue(fault.getMessage().contains("copies a collection that is part of a cycle"), fault.getMessage());
    }

    @Test
    void aSetIsFilledWhenAMemberThatCameBeforeItIsWhole() throws Exception {
        var owner = new Samples.Owner(7);
        owner.a = new Samples.OwnedKey(owner);
        owner.b = new HashSet<>(Set.of(owner.a));
        Samples.Owner copy = copy(owner);
        assertTrue(((Set<?>) copy.b).contains(copy.a));
    }

    @Test
    void aMapIsFilledWhenAKeyThatCannotTellItsHashCodeYetIsWhole() throws Exception {
        var owner = new Samples.Owner(7);
        owner.a = new HashMap<>(Map.of(new Samples.OwnedKey(owner), "a"));
        owner.b = "read late";
        Samples.Owner copy = copy(owner);
        assertEquals("a", ((Map<?, ?>) copy.a).get(new Samples.OwnedKey(copy)));
    }

    @Test
    void sharedObjectsAreSharedBetweenSegments() throws Exception {
        var shared = new Plain(1, "shared");
        Payload.Bytes first = writer.write("item 1", List.of(shared));
        Payload.Bytes second = writer.write("item 2", new Object[] {shared});
        Object one = ((List<?>) reader.read(first)).get(0);
        assertSame(one, ((Object[]) reader.read(second))[0]);
    }

    @Test
    void aFaultLeavesTheGraphAsItWas() throws Exception {
        var shared = new Plain(1, "shared");
        Payload.Bytes first = writer.write("item 1", shared);
        assertThrows(TransferFault.class, () -> writer.write("item 2", new Object[] {new Node(), new Thread()}));
        var late = new Node();
        assertThrows(TransferFault.class, () -> writer.write("item 3", new Object[] {late, System.out}));
        Payload.Bytes fourth = writer.write("item 4", List.of(shared, late, late));
        Object one = reader.read(first);
        var all = (List<?>) reader.read(fourth);
        assertSame(one, all.get(0));
        assertSame(all.get(1), all.get(2));
    }

    @Test
    void aSegmentThatIsLeftOutCostsOnlyThoseThatShareItsObjects() throws Exception {
        var shared = new Plain(1, "shared");
        Payload.Bytes ignored = writer.write("item 1", List.of(shared, "text", Samples.Color.RED));
        Payload.Bytes second = writer.write("item 2", List.of("text", Samples.Color.RED, new Plain(2, "text")));
        Payload.Bytes third = writer.write("item 3", List.of(shared));
        assertTrue(ignored.size() > 0);
        assertEquals(List.of("text", Samples.Color.RED, new Plain(2, "text")), reader.read(second));
        var fault = assertThrows(TransferFault.class, () -> reader.read(third));
        assertTrue(fault.getMessage().contains("was left out or failed"), fault.getMessage());
    }

    @Test
    void aSegmentThatFailedCostsOnlyThoseThatShareItsObjects() throws Exception {
        var shared = new Plain(1, "shared");
        Payload.Bytes first = writer.write("item 1", List.of(shared, new Plain(3, "three")));
        Payload.Bytes second = writer.write("item 2", new Plain(2, "two"));
        Payload.Bytes third = writer.write("item 3", shared);
        var cut = new Payload.Bytes(first.array(), first.offset(), first.size() - 2);
        assertThrows(TransferFault.class, () -> reader.read(cut));
        assertEquals(new Plain(2, "two"), reader.read(second));
        assertThrows(TransferFault.class, () -> reader.read(third));
    }

    @Test
    void anExceptionKeepsAllOfItself() throws Exception {
        var cause = new IllegalStateException("cause");
        var error = new OrderException("message", cause, new Point(1, 2));
        error.addSuppressed(new java.io.IOException("suppressed"));
        var node = new Node();
        node.next = error;
        error.back = node;
        List<?> copies = copy(new ArrayList<>(List.of(error, cause)));
        OrderException copy = assertInstanceOf(OrderException.class, copies.get(0));
        assertEquals("message", copy.getMessage());
        assertEquals(new Point(1, 2), copy.where);
        assertEquals("suppressed", copy.getSuppressed()[0].getMessage());
        assertEquals(List.of(error.getStackTrace()), List.of(copy.getStackTrace()));
        assertSame(copies.get(1), copy.getCause());
        assertSame(copy, ((Node) copy.back).next);
    }

    @Test
    void aViewAndItsListStayTogether() throws Exception {
        List<Object> list = new ArrayList<>(List.of(1));
        List<Object> view = Collections.unmodifiableList(list);
        List<?> viewFirst = copy(new ArrayList<>(List.of(view, list)));
        add(viewFirst.get(1));
        assertEquals(List.of(1, 2), viewFirst.get(0));
        List<?> listFirst = copy(new ArrayList<>(List.of(list, view)));
        add(listFirst.get(0));
        assertEquals(List.of(1, 2), listFirst.get(1));
    }

    @SuppressWarnings("unchecked")
    private static void add(Object list) {
        ((List<Object>) list).add(2);
    }
}
