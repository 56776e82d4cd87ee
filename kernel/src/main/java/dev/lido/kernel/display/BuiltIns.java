package dev.lido.kernel.display;

import dev.lido.JobStatus;
import dev.lido.PoolStatus;
import dev.lido.Timeline;
import dev.lido.table.DataTable;
import dev.lido.table.HtmlJobTable;
import dev.lido.table.Overview;
import dev.lido.table.Pace;
import dev.lido.table.Results;
import dev.lido.table.TimelineSvg;
import dev.lido.table.TimelineText;
import dev.lido.table.Workers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows what values look like of which nobody else has said it. */
final class BuiltIns {

    private BuiltIns() {}

    static Bundle render(Object value) {
        if (value instanceof Displayable own) {
            return own.bundle();
        }
        if (isA(value, "tech.tablesaw.api.Table")) {
            return TablesawView.of(value);
        }
        if (isA(value, "java.awt.image.BufferedImage")) {
            return ImageView.of(value);
        }
        Bundle jobs = jobs(value);
        return jobs != null ? jobs : plain(value);
    }

    /** By name, so that asking does not load the class. */
    private static boolean isA(Object value, String name) {
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Bundle jobs(Object value) {
        if (value instanceof Results results) {
            return Bundle.html(
                    HtmlJobTable.html("", results, Pace::overall),
                    results.text().stripTrailing());
        }
        if (value instanceof Workers workers) {
            return Bundle.html(workers.html(), workers.toString());
        }
        if (value instanceof JobStatus job) {
            return snapshot(Overview.of(List.of(job), List.of()));
        }
        if (value instanceof PoolStatus pool) {
            return snapshot(new Overview(pool.name(), pool.jobs(), pool.workers(), List.of(), null));
        }
        if (value instanceof Timeline timeline) {
            return timeline(timeline);
        }
        return LiveSource.of(value).map(source -> snapshot(source.look())).orElse(null);
    }

    private static Bundle timeline(Timeline timeline) {
        String svg = TimelineSvg.svg(timeline);
        return Bundle.html("<div>" + svg + "</div>", TimelineText.text(timeline))
                .with("image/svg+xml", svg);
    }

    private static Bundle snapshot(Overview view) {
        return LiveBoard.bundle(view, new Pace(System::nanoTime));
    }

    private static Bundle plain(Object value) {
        if (value instanceof Throwable thrown) {
            return Bundle.text(BriefText.shortened(trace(thrown)));
        }
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            return optional(optional.get());
        }
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            return table(Rows.of(map), value);
        }
        if (value instanceof Collection<?> many && !many.isEmpty()) {
            return table(Rows.of(many), value);
        }
        if (value instanceof Object[] many && many.length > 0) {
            return table(Rows.of(Arrays.asList(many)), value);
        }
        return Bundle.text(BriefText.of(value));
    }

    private static Bundle table(DataTable table, Object value) {
        return table == null ? Bundle.text(BriefText.of(value)) : Bundle.html(table.html(), table.text());
    }

    private static Bundle optional(Object content) {
        Bundle inner = Renderers.render(content);
        return inner.with(Bundle.TEXT, "Optional[" + inner.data().get(Bundle.TEXT) + "]");
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString().stripTrailing();
    }
}
