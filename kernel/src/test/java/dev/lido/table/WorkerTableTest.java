package dev.lido.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lido.spi.WorkerId;
import dev.lido.spi.WorkerStatus;
import dev.lido.spi.WorkerStatus.State;
import dev.lido.spi.WorkerStatus.Vitals;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WorkerTableTest {

    private static final List<WorkerStatus> WORKERS = List.of(
            new WorkerStatus(
                    new WorkerId(1, 4711),
                    State.BUSY,
                    1_200,
                    3,
                    17,
                    4,
                    63_000_000_000L,
                    34L << 20,
                    4L << 30,
                    new Vitals(120L << 20, 100_000_000_000L, 73_000_000_000L, 0)),
            new WorkerStatus(
                    new WorkerId(2, 4712),
                    State.IDLE,
                    0,
                    -1,
                    -1,
                    -1,
                    0,
                    8L << 20,
                    4L << 30,
                    new Vitals(98L << 20, 1_000_000_000L, 0, 0)),
            new WorkerStatus(new WorkerId(3, 0), State.STARTING, 0, -1, -1, -1, 0, -1, -1, Vitals.UNKNOWN),
            new WorkerStatus(new WorkerId(4, 99), State.ENDED, 7, -1, -1, -1, 0, -1, -1, Vitals.UNKNOWN));

    @Test
    void eachWorkerWithWhatItDoes() {
        assertEquals("""
                worker      pid  state       items  job       item      for  busy    heap used/max      RSS
                w1         4711  busy         1200  map-3        4    01:03   73%   34 MiB/4.0 GiB  120 MiB
                w2         4712  idle            0                             0%  8.0 MiB/4.0 GiB   98 MiB
                w3            -  starting        0
                w4           99  ended           7
                """, WorkerTable.text(WORKERS, id -> "map-" + id, new Look(99, Glyphs.UNICODE)));
    }

    @Test
    void aUsualTerminalHasRoomForHowBusyTheyAre() {
        assertEquals("""
                worker      pid  state       items  job        for  busy    heap used/max
                w1         4711  busy         1200  map-3    01:03   73%   34 MiB/4.0 GiB
                w2         4712  idle            0                    0%  8.0 MiB/4.0 GiB
                w3            -  starting        0
                w4           99  ended           7
                """, WorkerTable.text(WORKERS, id -> "map-" + id, new Look(79, Glyphs.UNICODE)));
    }

    @Test
    void restartsAreToldOnceThereAreSome() {
        var third = new WorkerStatus(
                new WorkerId(3, 9), State.IDLE, 5, -1, -1, -1, 0, -1, -1, new Vitals(-1, 1_000, 500, 2));
        assertEquals("""
                worker      pid  state       items  job     item      for  busy    heap used/max      RSS  restarts
                w3            9  idle            5                          50%                                   2
                """, WorkerTable.text(List.of(third), id -> "map-" + id, new Look(119, Glyphs.UNICODE)));
        assertEquals("1 worker: 1 idle; 2 restarts", HtmlWorkerTable.caption(List.of(third)));
    }

    @Test
    void aNarrowTerminalKeepsWhoAndWhat() {
        assertEquals("""
                worker      pid  state       items
                w1         4711  busy         1200
                w2         4712  idle            0
                w3            -  starting        0
                w4           99  ended           7
                """, WorkerTable.text(WORKERS, id -> "map-" + id, new Look(40, Glyphs.UNICODE)));
    }
}
