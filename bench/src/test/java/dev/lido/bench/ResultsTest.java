package dev.lido.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ResultsTest {

    private final Results results = Samples.results();

    @Test
    void theMedianIsTheMiddleOneOrTheMeanOfTheTwoInTheMiddle() {
        assertEquals(2, Numbers.median(List.of(3.0, 1.0, 2.0)));
        assertEquals(2.5, Numbers.median(List.of(4.0, 1.0, 2.0, 3.0)));
        assertThrows(IllegalArgumentException.class, () -> Numbers.median(List.of()));
    }

    @Test
    void figuresHaveThreeDigitsThatCount() {
        assertEquals("0.123", Numbers.figure(0.1234));
        assertEquals("1.23", Numbers.figure(1.234));
        assertEquals("12.3", Numbers.figure(12.34));
        assertEquals("12,346", Numbers.figure(12345.6));
        assertEquals("0.00", Numbers.figure(0));
    }

    @Test
    void valuesOfAllRoundsCountTogether() {
        results.add("lido", Samples.APPLY, List.of(90.0));
        assertEquals(30, results.median("lido", Samples.APPLY).orElseThrow());
    }

    @Test
    void theBestOfTheOthersIsTheLeastOrTheMostAndNeverALimit() {
        assertEquals(Optional.of(new Results.Best("loky", 50)), results.best(Samples.APPLY, ""));
        assertEquals(
                Optional.of(new Results.Best("multiprocessing-fork", 90)),
                results.best(Samples.APPLY, "multiprocessing"));
        results.add("joblib", Samples.SPEED, List.of(250.0));
        assertEquals(Optional.of(new Results.Best("joblib", 250)), results.best(Samples.SPEED, ""));
        assertEquals(Optional.empty(), results.best(Samples.SPEED, "dask"));
    }

    @Test
    void aRatioAboveOneIsForLidoWhateverTheUnit() {
        assertEquals(4.5, Samples.APPLY.ratio(20, 90));
        assertEquals(1.5, Samples.SPEED.ratio(300, 200));
    }

    @Test
    void oneLineOfJsonSaysItAll() {
        assertEquals(
                "{\"peer\":\"lido\",\"case\":\"apply_round_trip_us\",\"value\":20.0,\"unit\":\"us\",\"runs\":2}",
                results.all().get(0).json());
    }
}
