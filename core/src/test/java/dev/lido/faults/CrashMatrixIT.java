package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Pool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The crash matrix: every {@link Fault} in every {@link Place} ends in the error that the contract names, in time, and the pool
 * lives on, or has ended where it was about to end. At the end nothing is left: no thread, process, file descriptor or file.
 *
 * <p>Every other cell is played, or all of them with {@code -Dlido.test.matrix.whole=true}. The faults in one place happen to one pool after another, where the pool can outlive them: what one leaves behind the
 * next would meet. Faults that last have the limit that fits: a limit of the item where it is in a worker, of the call where it is
 * in this process, and cancel() for a callback. All forms of calls are tried in the task; for the rest see {@link TravelScenes}.
 */
@Timeout(60)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashMatrixIT {

    /** No cell may take longer: three seconds of grace for what a worker does not answer, and a new worker on a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(15);

    /** Whether all cells are played, which takes some three minutes. */
    private static final boolean WHOLE = Boolean.getBoolean("lido.test.matrix.whole");

    private static final String TEMPORARY = "java.io.tmpdir";

    private static final Matrix MATRIX = new Matrix();

    @TempDir
    static Path directory;

    private static String usualTemporary;
    private static Footprint before;

    /** Of the place that is being played, and that place. */
    private static Stage stage;

    private static Place played;

    @BeforeAll
    static void haveATemporaryDirectoryOfOurOwn() throws IOException {
        usualTemporary = System.getProperty(TEMPORARY);
        System.setProperty(
                TEMPORARY, Files.createDirectory(directory.resolve("t")).toString());
        try (Pool first = Stage.builder(1).open()) { // what all pools hold, such as loaded classes, is no leak
            assertEquals(1, first.apply(() -> 1));
        }
        before = Footprint.now();
    }

    static Stream<Arguments> cells() {
        return Arrays.stream(Place.values()).flatMap(place -> Arrays.stream(Fault.values())
                .filter(fault -> place.impossibleFor(fault) == null && isPlayed(place, fault))
                .map(fault -> Arguments.of(place, fault)));
    }

    /** Every other one, as on a chessboard, if not all are asked for. */
    static boolean isPlayed(Place place, Fault fault) {
        int row = List.of(Fault.values()).indexOf(fault);
        int column = List.of(Place.values()).indexOf(place);
        return WHOLE || (row + column) % 2 == 0;
    }

    @Order(1)
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void endsAsTheContractSays(Place place, Fault fault) throws Exception {
        enter(place);
        Fault.release(false);
        try {
            Verdict verdict = play(place, fault);
            stage.checkAlive();
            assertTrue(verdict.took().compareTo(BOUND) < 0, "took " + verdict.took());
            MATRIX.note(fault, place, verdict);
        } finally {
            Fault.release(true);
        }
    }

    private static void enter(Place place) {
        if (played != place) {
            leave();
            stage = Stage.of(place, directory);
            played = place;
        }
    }

    private static void leave() {
        if (stage != null) {
            Stage last = stage;
            stage = null; // should it not end, it is not asked to a second time
            last.close();
        }
    }

    private static Verdict play(Place place, Fault fault) throws Exception {
        return switch (place) {
            case SEND, RECEIVE, TASK, RETURN, READ_BACK -> TravelScenes.play(stage, fault, place);
            case INITIALIZER -> OwnScenes.initializer(fault);
            case CALLBACK -> OwnScenes.callback(stage, fault);
            case IDLE -> SurpriseScenes.idle(stage, fault);
            case HALF_SENT -> SurpriseScenes.halfSent(stage, fault);
            case SHUTDOWN, CLOSE, JOIN -> EndScenes.ending(stage, fault, place);
            case TERMINATE -> terminate(fault);
            case LEAVING -> EndScenes.leaving(fault);
        };
    }

    private static Verdict terminate(Fault fault) throws Exception {
        Verdict inATask = EndScenes.terminate(stage, fault);
        return fault == Fault.LOOPS ? inATask.and(EndScenes.terminateInCallback()) : inATask;
    }

    @Order(2)
    @Test
    void nothingIsLeft() {
        leave();
        before.checkNothingIsLeft();
    }

    @AfterAll
    static void publish() {
        System.setProperty(TEMPORARY, usualTemporary);
        MATRIX.publish(Path.of("target", "crash-matrix.txt"));
        leave();
    }
}
