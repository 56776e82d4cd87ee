package dev.lido.table;

import dev.lido.JobStatus;
import dev.lido.table.HtmlGrid.Column;
import dev.lido.table.HtmlGrid.Kind;
import java.util.List;
import java.util.function.Function;

/**
 * Shows an overview as HTML: the jobs, below them workers and items, which fold. Thread-safe: has no state.
 *
 * <p>Nothing in it needs a script. A front end that replaces it by its next state forgets what a reader has unfolded: so a few workers
 * stand open from the first state to the last. The parts that are there at first stay, each as high as it was, so that nothing
 * jumps; what comes later, errors, stands at the end.
 */
public final class HtmlOverview {

    private static final int MOST_JOBS = 40;
    private static final int MOST_WORKERS = 64;
    private static final int MOST_OPEN_WORKERS = 8;
    private static final int MOST_ITEMS = 20;
    private static final int MOST_REASONS = 20;
    private static final String SLOWEST = "slowest items";

    private HtmlOverview() {}

    /** The whole of it, the jobs' speed told by the function, such as {@code pace::note}. */
    public static String html(Overview overview, Function<JobStatus, Pace.Estimate> pace) {
        var html = new StringBuilder(
                "<div style=\"overflow-x:auto;max-width:100%;color:inherit;font-size:13px;line-height:1.5\">\n");
        List<JobStatus> shown = overview.mostWanted(MOST_JOBS);
        html.append(HtmlJobTable.captioned(HtmlJobTable.caption(overview.title(), overview.jobs()), shown, pace));
        html.append(more(overview.jobs().size() - shown.size(), "jobs"));
        html.append(
                overview.earlier().words().isEmpty()
                        ? ""
                        : Markup.remark(overview.earlier().words()));
        html.append(workers(overview));
        html.append(slowest(overview));
        List<String> reasons = overview.reasons();
        reasons.stream().limit(MOST_REASONS).forEach(reason -> html.append(Markup.remark(reason)));
        html.append(more(reasons.size() - MOST_REASONS, "failed jobs"));
        html.append(failed(overview));
        return html.append("</div>\n").toString();
    }

    private static String workers(Overview overview) {
        int all = overview.workers().size();
        if (all == 0) {
            return "";
        }
        var shown = overview.workers().subList(0, Math.min(MOST_WORKERS, all));
        String table = HtmlWorkerTable.below(shown, overview.jobNames());
        return Markup.folding(
                all <= MOST_OPEN_WORKERS,
                HtmlWorkerTable.caption(overview.workers()),
                table + more(all - shown.size(), "workers"));
    }

    /** Folded up, also before anything is known of them. */
    private static String slowest(Overview overview) {
        if (overview.slowest() == null || overview.jobs().isEmpty()) {
            return "";
        }
        String table = overview.slowest().isEmpty()
                ? Markup.remark(overview.ended() ? "no item has run" : "told when the jobs have ended")
                : items(SLOWEST, first(overview.slowest()), "took");
        return Markup.folding(false, SLOWEST, table);
    }

    private static String failed(Overview overview) {
        long all = Math.max(overview.failedItems(), overview.failed().size());
        String summary = all + (all == 1 ? " failed item" : " failed items");
        List<ItemNote> shown = first(overview.failed());
        String table = items(summary, shown, "error") + more(all - shown.size(), "failed items");
        return shown.isEmpty() ? "" : Markup.folding(true, summary, table);
    }

    private static List<ItemNote> first(List<ItemNote> items) {
        return items.subList(0, Math.min(MOST_ITEMS, items.size()));
    }

    private static String items(String caption, List<ItemNote> items, String detail) {
        var grid = HtmlGrid.below(
                caption,
                List.of(
                        new Column("job", Kind.TEXT, 12),
                        new Column("item", Kind.NUMBER, 7),
                        new Column("argument", Kind.TEXT, 14),
                        new Column(detail, Kind.TEXT, 24)));
        items.forEach(item -> grid.add(Tone.PLAIN, cells(item)));
        return grid.html();
    }

    private static List<String> cells(ItemNote item) {
        return List.of(
                Markup.escaped(item.job()),
                Long.toString(item.index()),
                Markup.escaped(item.argument()),
                Markup.escaped(item.detail()));
    }

    private static String more(long hidden, String what) {
        return hidden <= 0 ? "" : Markup.remark("and " + hidden + " more " + what);
    }
}
