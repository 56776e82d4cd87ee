package dev.lido.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lido.local.Setbacks.Place;
import dev.lido.spi.Death;
import dev.lido.wire.StatusPage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where the machine has no thread for a replacement. */
@Timeout(10)
class CrewTest implements Crew.Owner {

    private final Error none = new OutOfMemoryError("unable to create native thread");

    private final Place place = new Place();
    private final List<Place> unattended = new ArrayList<>();
    private final List<Runnable> started = new ArrayList<>();
    private boolean noThreads = true;
    private final Crew crew = new Crew(Script.spec(1, 0, null), null, this, this, (name, work) -> {
        if (noThreads) {
            throw none;
        }
        started.add(work);
        return null;
    });

    @Override
    public void printed(LocalWorker worker, boolean error, String line) {}

    @Override
    public void changed() {}

    @Override
    public void notHired(Place place, IOException failure) {}

    @Override
    public void noThread(Place place, Error why) {
        assertEquals(none, why);
        unattended.add(place);
    }

    @Override
    public boolean gone(LocalWorker worker, Death death) {
        return false;
    }

    /** Tries so long after now; returns the nanoseconds to the next try. */
    private long retryAfter(Duration time) {
        return crew.retry(StatusPage.now() + time.toNanos());
    }

    @Test
    synchronized void itIsTriedAgainLaterAndToldEachTime() {
        crew.replace(place, 0);
        assertEquals(List.of(place), unattended);
        assertTrue(retryAfter(Duration.ZERO) > 0);
        assertEquals(List.of(place), unattended);

        retryAfter(Duration.ofSeconds(2));
        assertEquals(List.of(place, place), unattended);
        assertTrue(crew.isDeserted());

        noThreads = false;
        assertEquals(Long.MAX_VALUE, retryAfter(Duration.ofSeconds(2)));
        assertEquals(1, started.size());
        assertFalse(crew.isDeserted());
    }

    @Test
    synchronized void itIsNotTriedAgainInACrewThatIsClosed() {
        crew.replace(place, 0);
        crew.close();
        assertEquals(Long.MAX_VALUE, retryAfter(Duration.ofSeconds(2)));
        assertEquals(List.of(place), unattended);
        assertTrue(crew.isGone());
    }
}
