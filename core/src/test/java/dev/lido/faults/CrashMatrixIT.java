package dev.lido.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.Pool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * <p>Every other cell is played, or all of them with {@code -Dlido.test.matrix.whole=true}; each in all forms of calls at a time,
 * each with a pool of its own. The faults in one place happen to one such pool after another, where the pool can outlive them: what
 * one leaves behind the next would meet. Faults that last have the limit that fits: a limit of the item where it is in a worker, of
 * the call where it is in this process, and cancel() for a callback.
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

    /** Of the place that is being played; empty where there is no call. */
    private static final Map<Form, Stage> STAGES = new EnumMap<>(Form.class);

    @TempDir
    static Path directory;

    private static String usualTemporary;
    private static Footprint before;

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
            checkAlive();
            assertTrue(verdict.took().compareTo(BOUND) < 0, "took " + verdict.took());
            MATRIX.note(fault, place, verdict);
        } finally {
            Fault.release(true);
        }
    }

    private static void checkAlive() {
        STAGES.values().forEach(Stage::checkAlive);
        if (STAGES.isEmpty()) {
            Stage.noProcesses();
        }
    }

    private static void enter(Place place) {
        if (played != place) {
            leave();
            place.forms().forEach(form -> STAGES.put(form, Stage.of(place, directory)));
            played = place;
        }
    }

    private static void leave() {
        List<Stage> last = List.copyOf(STAGES.values());
        STAGES.clear(); // should one not end, it is not asked to a second time
        last.forEach(Stage::close);
        if (!last.isEmpty()) {
            Stage.noProcesses();
        }
    }

    private static Verdict play(Place place, Fault fault) throws Exception {
        return switch (place) {
            case INITIALIZER -> OwnScenes.initializer(fault);
            case LEAVING -> EndScenes.leaving(fault);
            case TERMINATE -> terminate(fault);
            default -> sideBySide(form -> play(STAGES.get(form), place, fault, form));
        };
    }

    private static Verdict play(Stage stage, Place place, Fault fault, Form form) throws Exception {
        return switch (place) {
            case CALLBACK -> OwnScenes.callback(stage, fault, form);
            case IDLE -> SurpriseScenes.idle(stage, fault, form);
            case HALF_SENT -> SurpriseScenes.halfSent(stage, fault, form);
            case SHUTDOWN, CLOSE, JOIN -> EndScenes.ending(stage, fault, place, form);
            default -> TravelScenes.play(stage, fault, place, form);
        };
    }

    private static Verdict terminate(Fault fault) throws Exception {
        Verdict inATask = sideBySide(form -> EndScenes.terminate(STAGES.get(form), fault, form));
        return fault == Fault.LOOPS ? inATask.and(EndScenes.terminateInCallback()) : inATask;
    }

    private static Verdict sideBySide(SideBySide.Scene scene) throws Exception {
        return SideBySide.play(STAGES.keySet(), scene);
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
