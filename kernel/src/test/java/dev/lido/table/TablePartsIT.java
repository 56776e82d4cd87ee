package dev.lido.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lido.Pool;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Tablesaw's tables travel to workers and back. */
@Timeout(60)
class TablePartsIT {

    private static final Pool POOL = Pool.of(1);

    @AfterAll
    static void close() {
        POOL.close();
    }

    @Test
    void aTableOfEveryTypeOfColumnComesBackEqual() {
        Table table = Table.create(
                "all",
                BooleanColumn.create("boolean", true, false),
                ShortColumn.create("short", new short[] {1, 2}),
                IntColumn.create("int", new int[] {1, 2}),
                LongColumn.create("long", new long[] {1, 2}),
                FloatColumn.create("float", new float[] {1, 2}),
                DoubleColumn.create("double", 1.5, 2.5),
                StringColumn.create("string", "a", "b"),
                DateColumn.create("date", List.of(LocalDate.EPOCH, LocalDate.of(2026, 1, 2))),
                TimeColumn.create("time", List.of(LocalTime.NOON, LocalTime.of(1, 2))),
                DateTimeColumn.create("at", List.of(LocalDate.EPOCH.atTime(1, 2), LocalDateTime.of(2026, 1, 2, 3, 4))),
                InstantColumn.create("instant", List.of(Instant.EPOCH, Instant.ofEpochSecond(7))));
        table.columns().forEach(Column::appendMissing);
        Table back = POOL.apply(t -> t, table);
        assertEquals(table.print(), back.print());
        assertEquals(table.types(), back.types());
        assertEquals(1, back.column("double").countMissing());
    }

    @Test
    void aWorkerFiltersATable() {
        Table table = Table.create("t", IntColumn.create("a", new int[] {1, 2, 3}));
        Table some = POOL.apply(t -> t.where(t.intColumn("a").isGreaterThan(1)), table);
        assertEquals(List.of(2, 3), some.intColumn("a").asList());
    }
}
