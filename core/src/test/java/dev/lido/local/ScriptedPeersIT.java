package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.spi.Outcome;
import dev.lido.wire.Frames;
import dev.lido.wire.ToDriver;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Peers at the session's door that do not keep to the protocol, each byte of theirs by script: the session lives, ends
 * their links, gives their work to another worker, and leaves nothing behind.
 */
@Timeout(30)
class ScriptedPeersIT {

    private static final int HELLO = 33;
    private static final int READY = 34;
    private static final int RESULTS = 36;
    private static final int WRONG = Frames.VERSION + 8;
    private static final String WRONG_VERSION = "speaks version " + WRONG + " of the protocol, not " + Frames.VERSION;

    @Test
    void whoeverDoesNotSpeakTheProtocolIsTurnedAwayAndDelaysNobody() throws Exception {
        try (var peers = new Peers(1, 1)) {
            var peer = peers.next();
            peer.connect().raw('L', 'D', WRONG, HELLO, 0, 0, 0, 0).awaitEnd();
            peer.connect().raw('L', 'D', Frames.VERSION, HELLO, 0, 0, 0, 9, 1).close();
            peer.connect().raw('L', 'D', Frames.VERSION, HELLO, 0, 0, 4, 1).awaitEnd();
            peer.connect()
                    .raw('L', 'D', Frames.VERSION, HELLO, 0x7f, 0xff, 0, 0)
                    .awaitEnd();
            peer.connect()
                    .raw('L', 'D', Frames.VERSION, HELLO, 0, 0, 0, 4, 0x7f, 0, 0, 0)
                    .awaitEnd();
            peer.connect().raw("GET / HTTP/1.1\r\n\r\n".chars().toArray()).awaitEnd();
            peer.connect().say(new ToDriver.Ready()).awaitEnd();
            peer.exit();
            peers.work(1);
            assertEquals(2, peers.processes().size());
        }
    }

    @Test
    void aPeerThatSpokeNonsenseMayStillBeTheWorkerThatIsExpected() throws Exception {
        try (var peers = new Peers(1, 1)) {
            var peer = peers.next();
            peer.connect().raw('L', 'D', WRONG, HELLO, 0, 0, 0, 0).awaitEnd();
            peer.join();
            peers.session().submit(Script.chunk(1, "echo a", "echo b"));
            peer.awaitRun();
            peer.results(1, 0, "a", "b");
            peers.done(1);
            assertEquals(1, peers.processes().size());
        }
    }

    @Test
    void aWrongVersionInEveryFrameBreaksTheSessionAndIsNamed() throws Exception {
        try (var peers = new Peers(1, Setbacks.START_TRIES)) {
            for (int i = 0; i < Setbacks.START_TRIES; i++) {
                var peer = peers.next();
                peer.connect().raw('L', 'D', WRONG, HELLO, 0, 0, 0, 0).awaitEnd();
                peer.exit();
            }
            assertTrue(peers.fault().contains(WRONG_VERSION), peers.fault());
        }
    }

    @Test
    void aWrongVersionInEveryHelloBreaksTheSessionAndIsNamed() throws Exception {
        try (var peers = new Peers(1, Setbacks.START_TRIES)) {
            peers.session().submit(Script.chunk(1, "echo a"));
            for (int i = 0; i < Setbacks.START_TRIES; i++) {
                var peer = peers.next();
                peer.connect().hello(WRONG).awaitEnd().awaitDeath();
            }
            assertTrue(peers.fault().contains(WRONG_VERSION), peers.fault());
            assertEquals(Outcome.NotRun.CANCELLED, peers.recorder().outcome(1, 0));
        }
    }

    @Test
    void aWrongVersionInOneHelloCostsThatWorkerOnly() throws Exception {
        try (var peers = new Peers(1, 1)) {
            var peer = peers.next();
            peer.connect().hello(WRONG).awaitEnd().awaitDeath();
            peers.work(1);
        }
    }

    @Test
    void whoeverSaysNothingIsShutOut() throws Exception {
        try (var peers = new Peers(2, 1)) {
            var peer = peers.next().connect();
            peers.work(1);
            peer.awaitEnd();
            peers.work(2);
        }
    }

    @Test
    void aWorkerThatSaysHelloAndNothingElseDelaysNeitherWorkNorTheEnd() throws Exception {
        try (var peers = new Peers(2, 1)) {
            var peer = peers.next().connect().hello(Frames.VERSION);
            peers.work(1);
            peers.session().shutdown();
            peer.awaitEnd().awaitDeath();
        }
    }

    @Test
    void theWorkOfThoseWhoseLinksEndInTheMiddleIsDoneByAnother() throws Exception {
        try (var peers = new Peers(1, 3)) {
            peers.session().submit(Script.chunk(1, "echo a", "echo b"));
            var cut = peers.next().join();
            cut.awaitRun();
            cut.raw('L', 'D', Frames.VERSION, RESULTS, 0, 0, 0, 99, 0).close().awaitDeath();
            var lying = peers.next().join();
            lying.awaitRun();
            lying.raw('L', 'D', Frames.VERSION, RESULTS, 0xff, 0, 0, 0)
                    .awaitEnd()
                    .exit();
            var vast = peers.next().join();
            vast.awaitRun();
            vast.raw('L', 'D', Frames.VERSION, RESULTS, 0x7f, 0xff, 0, 0, 1)
                    .close()
                    .exit();
            peers.done(1);
        }
    }

    @Test
    void garbageFromAWorkerEndsItsLinkAndAnotherDoesTheWork() throws Exception {
        try (var peers = new Peers(1, 3)) {
            peers.session().submit(Script.chunk(1, "echo a", "echo b"));
            var noise = peers.next().join();
            noise.awaitRun();
            noise.raw("#!garbage".chars().toArray()).awaitEnd().awaitDeath();
            var unknown = peers.next().join();
            unknown.awaitRun();
            unknown.raw('L', 'D', Frames.VERSION, 99, 0, 0, 0, 0).awaitEnd().exit();
            var padded = peers.next().join();
            padded.awaitRun();
            padded.raw('L', 'D', Frames.VERSION, READY, 0, 0, 0, 1, 0)
                    .awaitEnd()
                    .exit();
            peers.done(1);
        }
    }

    @Test
    void resultsForWhatNobodyAskedAreNobodys() throws Exception {
        try (var peers = new Peers(1, 1)) {
            var peer = peers.next().join();
            peers.session().submit(Script.chunk(1, "echo a", "echo b"));
            peer.awaitRun();
            peer.results(999, 0, "x").results(1, 2, "x").results(1, Integer.MAX_VALUE - 1, "x");
            peer.results(1, 1, "b", "x", "x")
                    .results(1, 1, "second")
                    .results(1, 0, "a")
                    .results(1, 0, "third", "x");
            peers.done(1);
            peers.session().submit(Script.chunk(2, "echo a", "echo b"));
            peer.awaitRun();
            peer.results(2, 0, "a", "b");
            peers.done(2);
            assertEquals(4, peers.recorder().count());
        }
    }

    @Test
    void resultsForImpossibleItemsEndTheLinkAndAnotherDoesTheWork() throws Exception {
        try (var peers = new Peers(1, 2)) {
            peers.session().submit(Script.chunk(1, "echo a", "echo b"));
            var below = peers.next().join();
            below.awaitRun();
            below.results(1, -1, "x").awaitEnd().awaitDeath();
            var above = peers.next().join();
            above.awaitRun();
            above.results(1, Integer.MAX_VALUE, "x").awaitEnd().exit();
            peers.done(1);
        }
    }

    @Test
    void givingBackWhatOneDoesNotHaveChangesNothing() throws Exception {
        try (var peers = new Peers(1, 1)) {
            var peer = peers.next().join();
            peers.session().submit(Script.chunk(1, "echo a", "echo b"));
            peer.awaitRun();
            var items = new BitSet();
            items.set(0, 100);
            peer.say(new ToDriver.Returned(999, items)).say(new ToDriver.Returned(-1, items));
            items.clear(0, 2);
            peer.say(new ToDriver.Returned(1, items)).say(new ToDriver.Returned(1, new BitSet()));
            peer.results(1, 0, "a", "b");
            peers.done(1);
            assertEquals(2, peers.recorder().count());
        }
    }

    @Test
    void aSecondHelloOrReadySaysNothingNew() throws Exception {
        try (var peers = new Peers(1, 1)) {
            var peer = peers.next().join();
            peer.hello(Frames.VERSION).say(new ToDriver.Ready()).hello(WRONG);
            peers.session().submit(Script.chunk(1, "echo a", "echo b"));
            assertEquals(2, peer.awaitRun().items().cardinality());
            peer.results(1, 0, "a", "b");
            peers.done(1);
            assertEquals(1, peers.processes().size());
        }
    }

    @Test
    void aSecretOpensTheDoorOnce() throws Exception {
        try (var peers = new Peers(1, 1)) {
            var peer = peers.next();
            peer.join();
            peers.session().submit(Script.chunk(1, "echo a", "echo b"));
            peer.awaitRun();
            peer.connect().hello(Frames.VERSION).awaitEnd();
            peer.exit();
            peers.done(1);
        }
    }

    @Test
    void aSecretIsUsedUpBeforeItsWorkerIsReady() throws Exception {
        try (var peers = new Peers(1, 1)) {
            var peer = peers.next().connect().hello(Frames.VERSION).awaitWelcome();
            peer.connect().hello(Frames.VERSION).awaitEnd();
            peer.exit();
            peers.work(1);
        }
    }

    @Test
    void whoeverHasNotShownTheSecretMaySendLittle() throws Exception {
        try (var peers = new Peers(1, Setbacks.START_TRIES)) {
            for (int i = 0; i < Setbacks.START_TRIES; i++) {
                var peer = peers.next();
                peer.connect().raw('L', 'D', Frames.VERSION, HELLO, 0, 0, 4, 1).awaitEnd();
                peer.exit();
            }
            assertTrue(peers.fault().contains("out of bounds: 1025, limit 1024"), peers.fault());
        }
    }

    @Test
    void aProcessThatNeverConnectsIsKilledAndReplaced() throws Exception {
        try (var peers = new Peers(2, 1, TimeUnit.SECONDS.toNanos(3))) {
            var peer = peers.next();
            peers.work(1);
            peer.awaitDeath();
            peers.work(2);
        }
    }

    @Test
    void processesThatNeverConnectBreakTheSessionWhichSaysSo() throws Exception {
        try (var peers = new Peers(1, Setbacks.START_TRIES, TimeUnit.MILLISECONDS.toNanos(50))) {
            peers.session().submit(Script.chunk(1, "echo a"));
            assertTrue(peers.fault().contains("did not connect within 0.05 s"), peers.fault());
            assertEquals(Outcome.NotRun.CANCELLED, peers.recorder().outcome(1, 0));
        }
    }

    @Test
    void aLineWithoutAnEndIsToldInParts() throws Exception {
        var recorder = new Recorder();
        var chatty = new ProcessBuilder("sh", "-c", "head -c 300000 /dev/zero; exec sleep 1000");
        var session = new LocalBackend(Script.MAIN, builder -> chatty.start()).open(Script.spec(1, 0, null), recorder);
        try {
            recorder.await(() -> recorder.events.size() == 300_000 / LineReader.LONGEST);
            var longest = recorder.events.stream().mapToInt(String::length).max();
            assertEquals("out ".length() + LineReader.LONGEST, longest.orElseThrow());
        } finally {
            session.terminate();
        }
    }
}
