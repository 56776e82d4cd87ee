package dev.lido;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class JobLogTest {

    private final JobLog log = new JobLog();

    @Test
    void aJobThatHasEndedAndGoneStandsThereAsEnded() {
        var gone = new WeakReference<JobTally>(endedJob());
        while (gone.get() != null) {
            System.gc();
        }
        assertEquals(JobState.SUCCEEDED, log.jobs().get(0).state());
    }

    @Test
    void onlyTheLastThousandAreKept() {
        for (int i = 0; i < 1_001; i++) {
            log.enter(new JobTally("map", "job " + i, "", true));
        }
        assertEquals(1_000, log.jobs().size());
        assertEquals("job 1", log.jobs().get(0).name());
    }

    private JobTally endedJob() {
        var tally = new JobTally("map", null, "", true);
        log.enter(tally);
        assertEquals(JobState.RUNNING, log.jobs().get(0).state());
        tally.ended(null);
        log.ended(tally);
        return tally;
    }
}
