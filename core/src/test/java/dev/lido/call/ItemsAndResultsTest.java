package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.codec.TransferFault;
import dev.lido.spi.Blob;
import dev.lido.spi.Chunk;
import dev.lido.spi.ItemFunction;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.SessionSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is wrong with one item costs that item, and says what it was. */
@Timeout(60)
class ItemsAndResultsTest {

    private static Script script;

    private final Worker worker = new Worker();

    @BeforeAll
    static void start() {
        script = new Script();
    }

    @AfterAll
    static void stop() {
        script.close();
    }

    @Test
    void itemsBringTheClassesThatTheFunctionDoesNotMention() throws Exception {
        script.type(
                "int bonus1 = 7; class Worth1 { int n = 1; public String toString() { return \"worth \" + (n + bonus1); } }");
        Capture capture = worker.shipper.capture(1, Hand.mapped(String::valueOf));
        ChunkWriter chunk = capture.chunk();
        chunk.add(0, 12);
        assertEquals(1, chunk.work().code().size());
        chunk.add(1, script.value("new Worth1()"));
        chunk.add(2, script.value("new Worth1[] {new Worth1()}"));
        Chunk.Work work = chunk.work();
        assertEquals("job:1", work.code().get(work.code().size() - 1).key());
        CallRunner.Run run = worker.open(work);
        assertEquals(3, run.size());
        ResultReader results = capture.results();
        assertEquals("12", Worker.read(results, run.run(0)).value());
        assertEquals("worth 8", Worker.read(results, run.run(1)).value());
    }

    @Test
    void anItemThatCannotTravelLeavesTheChunkAsItWas() throws Exception {
        script.type("class Open2 { Thread t = Thread.currentThread(); } Thread t2 = Thread.currentThread();"
                + " class Reads2 { int look() { return t2.hashCode(); } }");
        Capture capture = worker.shipper.capture(1, Hand.mapped(x -> x));
        ChunkWriter chunk = capture.chunk();
        chunk.add(0, "a");
        long bytes = chunk.bytes();
        TransferFault fault = assertThrows(TransferFault.class, () -> chunk.add(1, script.value("new Open2()")));
        assertTrue(fault.getMessage().contains("java.lang.Thread"), fault.getMessage());
        assertThrows(TransferFault.class, () -> chunk.add(1, script.value("new Reads2()")));
        assertEquals(1, chunk.size());
        assertEquals(bytes, chunk.bytes());
        chunk.add(1, "b");
        CallRunner.Run run = worker.open(chunk.work());
        assertEquals("b", Worker.read(capture.results(), run.run(1)).value());
    }

    @Test
    void whatARefusedItemSharesWithALaterOneStillArrives() throws Exception {
        script.type(
                "Thread t9 = Thread.currentThread(); class Reads9 { Object kept; Reads9(Object kept) { this.kept = kept; }"
                        + " int look() { return t9.hashCode(); } }");
        script.type("List<Integer> shared9 = new ArrayList<>(List.of(1, 2));");
        Capture capture = worker.shipper.capture(1, Hand.mapped(x -> x));
        ChunkWriter chunk = capture.chunk();
        Object refused = script.value("List.of(shared9, new Reads9(shared9))");
        TransferFault fault = assertThrows(TransferFault.class, () -> chunk.add(0, refused));
        assertTrue(fault.getMessage().contains("variable `t9`"), fault.getMessage());
        chunk.add(0, script.value("List.of(shared9)"));
        CallRunner.Run run = worker.open(chunk.work());
        assertEquals(
                List.of(List.of(1, 2)),
                Worker.read(capture.results(), run.run(0)).value());
    }

    @Test
    void chunksOfOneCaptureShareOneListOfCode() throws Exception {
        script.type("Object fresh10() { return (Hand.Fn<Integer, Integer>) x -> x + 1; }");
        Capture capture = worker.shipper.capture(1, Hand.mapped(x -> x));
        List<Blob> code = capture.code();
        ChunkWriter plain = capture.chunk();
        plain.add(0, 1);
        assertSame(code, plain.work().code());
        ChunkWriter first = capture.chunk();
        first.add(0, script.value("fresh10()"));
        List<Blob> grown = first.work().code();
        assertNotEquals(code, grown);
        ChunkWriter second = capture.chunk();
        second.add(0, script.value("fresh10()"));
        assertSame(grown, second.work().code());
    }

    /** Opens a chunk of these items in the worker. */
    private CallRunner.Run open(Capture capture, Object... items) throws TransferFault {
        ChunkWriter chunk = capture.chunk();
        for (int i = 0; i < items.length; i++) {
            chunk.add(i, items[i]);
        }
        return worker.open(chunk.work());
    }

    @Test
    void sharedObjectsAreSharedWithinAChunkEvenIfItemsAreLeftOut() throws Exception {
        List<Integer> shared = new ArrayList<>(List.of(1));
        Capture capture = worker.shipper.capture(1, Hand.mapped((List<Integer> list) -> list.size()));
        ChunkWriter chunk = capture.chunk();
        for (int i = 0; i < 3; i++) {
            chunk.add(i, new ArrayList<>(List.of(shared, shared)));
        }
        CallRunner.Run run = worker.open(chunk.work());
        assertEquals(2, Worker.read(capture.results(), run.run(2)).value());
    }

    @Test
    void aResultIsWhatItWasWhenItsItemEnded() throws Exception {
        script.type("List<Integer> all11 = new ArrayList<>();");
        Capture capture = worker.shipper.capture(1, script.map("(Integer x) -> { all11.add(x); return all11; }"));
        CallRunner.Run run = open(capture, 5, 6);
        ResultReader results = capture.results();
        assertEquals(List.of(5), Worker.read(results, run.run(0)).value());
        assertEquals(List.of(5, 6), Worker.read(results, run.run(1)).value());
    }

    @Test
    void resultsShareWhatIsUnchangedHoweverManyThereAre() throws Exception {
        script.type("List<Integer> same12 = new ArrayList<>(List.of(1));");
        Capture capture = worker.shipper.capture(1, script.map("(Integer x) -> x == 5000 ? null : same12"));
        ChunkWriter chunk = capture.chunk();
        for (int i = 0; i < 10_000; i++) {
            chunk.add(i, i);
        }
        CallRunner.Run run = worker.open(chunk.work());
        ResultReader results = capture.results();
        Set<Object> copies = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < 10_000; i++) {
            Object value = Worker.read(results, run.run(i)).value();
            assertEquals(i == 5000 ? null : List.of(1), value);
            copies.add(value);
        }
        assertTrue(copies.size() < 200, copies.size() + " copies");
    }

    @Test
    void resultsOfASecondRunAreReadAsAGraphOfTheirOwn() throws Exception {
        List<Integer> one = List.of(1, 2, 3);
        Capture capture = worker.shipper.capture(1, Hand.mapped(x -> x));
        ChunkWriter chunk = capture.chunk();
        chunk.add(0, one);
        chunk.add(1, one);
        ResultReader results = capture.results();
        assertEquals(one, Worker.read(results, worker.open(chunk.work()).run(0)).value());
        assertEquals(one, Worker.read(results, worker.open(chunk.work()).run(1)).value());
    }

    @Test
    void aResultThatCannotTravelFailsAloneAndNamesTheField() throws Exception {
        script.type(
                "class Held3 { Object inner = Thread.currentThread(); } Object held3(int x) { if (x == 0) return new Held3(); return x; }");
        Capture capture = worker.shipper.capture(1, script.map("(Integer x) -> held3(x)"));
        CallRunner.Run run = open(capture, 0, 5);
        ResultReader results = capture.results();
        Fault fault = Worker.read(results, run.run(0)).fault();
        assertEquals(Fault.Kind.TRANSFER, fault.kind());
        assertTrue(fault.message().contains("Held3.inner"), fault.message());
        assertEquals(5, Worker.read(results, run.run(1)).value());
    }

    @Test
    void exceptionsOfTheSessionComeBackAsThemselves() throws Exception {
        script.type(
                "class Bad4 extends Exception { int code; Bad4(int code) { super(\"code \" + code); this.code = code; } }");
        script.type("int fail4(int x) throws Exception { throw new Bad4(x); }");
        Fault fault = worker.fault(script.map("(Hand.Fn<Integer, Integer>) x -> fail4(x)"), 9);
        assertEquals(Fault.Kind.THREW, fault.kind());
        assertEquals("code 9", fault.message());
        assertSame(((Class<?>) script.value("Bad4.class")), fault.error().getClass());
        assertEquals("fail4", fault.error().getStackTrace()[0].getMethodName());
        assertTrue(fault.trace().contains("fail4"), fault.trace());
    }

    @Test
    void anExceptionThatCannotTravelComesAsItsTrace() throws Exception {
        script.type("class Bad5 extends RuntimeException { Object t = Thread.currentThread();"
                + " public String getMessage() { return \"bad five\"; } }");
        Fault fault = worker.fault(script.map("(Hand.Fn<Integer, Integer>) x -> { throw new Bad5(); }"), 1);
        assertNull(fault.error());
        assertEquals("bad five", fault.message());
        assertTrue(fault.className().endsWith("Bad5"), fault.className());
    }

    @Test
    void errorsOfEveryKindStayWithinTheItem() throws Exception {
        script.type(
                "int deep6(int x) { return deep6(x + 1) + 1; } class Init6 { static int n = 1 / Integer.parseInt(\"0\"); }");
        assertInstanceOf(
                StackOverflowError.class,
                worker.fault(script.map("(Integer x) -> deep6(x)"), 1).error());
        Fault init = worker.fault(script.apply("() -> Init6.n"), null);
        assertTrue(init.trace().contains("ArithmeticException"), init.trace());
        Fault rude = worker.fault(
                script.apply("() -> { throw new Error() { public String getMessage() {"
                        + " throw new IllegalStateException(); } }; }"),
                null);
        assertNull(rude.message());
        assertEquals(3, worker.call(script.apply("() -> 3")));
    }

    @Test
    void aClassThatIsOnlyNamedInATextIsReportedAsNotSent() throws Exception {
        script.type("class Named7 {}");
        String name = ((Class<?>) script.value("Named7.class")).getName();
        Fault fault = worker.fault(
                script.map(
                        "(Hand.Fn<String, Object>) s -> Class.forName(s, true, Thread.currentThread().getContextClassLoader())"),
                name);
        assertEquals(Fault.Kind.TRANSFER, fault.kind());
        assertTrue(fault.message().contains("was not sent"), fault.message());
    }

    @Test
    void blobsThatCannotBeTakenFailTheirChunksOnly() throws Exception {
        Capture capture = worker.shipper.capture(1, Hand.mapped(x -> x));
        ChunkWriter chunk = capture.chunk();
        chunk.add(0, 1);
        var items = (Payload.Bytes) chunk.work().items();
        Outcome outcome = worker.runner.open("job:1", List.of("job:1"), items).run(0);
        assertTrue(Worker.read(capture.results(), outcome).fault().message().contains("job:1"));
        assertEquals(
                1,
                Worker.read(capture.results(), worker.open(chunk.work()).run(0)).value());
        assertEquals(
                0,
                worker.runner
                        .open("job:1", List.of(), Payload.Bytes.of(new byte[2]))
                        .size());
    }

    @Test
    void aMalformedClassFailsOnlyTheChunksThatNeedIt() throws Exception {
        String call = "package s; public class F implements dev.lido.spi.ItemFunction {"
                + " public Object call(Object x) { return \"%s\"; } }";
        assertEquals("a", worker.call((ItemFunction) new CompiledSession(call.formatted("a")).make("s.F")));
        worker.runner.accept(new Blob("class:s.Broken", "1", new byte[] {1, 2, 3}));
        assertEquals("b", worker.call((ItemFunction) new CompiledSession(call.formatted("b")).make("s.F")));
        worker.runner.accept(new Blob("class:s.Broken", "2", new byte[40]));
        assertEquals("c", worker.call((ItemFunction) new CompiledSession(call.formatted("c")).make("s.F")));
        Fault fault = worker.fault(
                Hand.mapped(x ->
                        Class.forName((String) x, true, Thread.currentThread().getContextClassLoader())),
                "s.Broken");
        assertEquals("java.lang.ClassFormatError", fault.className());
    }

    @Test
    void anInitializerCarriesItsItem() throws Exception {
        script.type("int state8; Object init8(Object x) { state8 = (Integer) x; return null; }");
        SessionSpec.Setup setup =
                worker.shipper.capture(0, script.map("x -> init8(x)")).setup(11);
        String function = setup.code().get(setup.code().size() - 1).key();
        assertEquals("job:0", function);
        worker.open(new Chunk.Work(setup.code(), function, setup.call())).run(0);
        assertEquals(11, worker.call(script.apply("() -> state8")));
    }
}
