package dev.lido.table;

import dev.lido.JobStatus;
import dev.lido.table.HtmlGrid.Column;
import dev.lido.table.HtmlGrid.Kind;
import java.util.List;
import java.util.function.Function;

/**
 * Shows an overview as HTML: the jobs, below them workers and items, which fold. Thread-safe: has no state.
 *
 * <p>Nothing in it needs a script. A front end that replaces it by its next state forgets what a reader has unfolded: so the workers
 * stand open while a job runs, and fold for good when all have ended.
 */
public final class HtmlOverview {

    private static final int MOST_JOBS = 40;
    private static final int MOST_WORKERS = 64;
    private static final int MOST_OPEN_WORKERS = 8;
    private static final int MOST_ITEMS = 20;

    private HtmlOverview() {}

    /** The whole of it, the jobs' speed told by the function, such as {@code pace::note}. */
    public static String html(Overview overview, Function<JobStatus, Pace.Estimate> pace) {
        var html = new StringBuilder(
                "<div style=\"overflow-x:auto;max-width:100%;color:inherit;font-size:13px;line-height:1.5\">\n");
        List<JobStatus> shown = overview.mostWanted(MOST_JOBS);
        html.append(HtmlJobTable.captioned(HtmlJobTable.caption(overview.title(), overview.jobs()), shown, pace));
        html.append(more(overview.jobs().size() - shown.size(), "jobs"));
        overview.reasons().forEach(reason -> html.append(Markup.remark(reason)));
        html.append(failed(overview));
        html.append(slowest(overview));
        html.append(workers(overview));
        return html.append("</div>\n").toString();
    }

    private static String workers(Overview overview) {
        int all = overview.workers().size();
        if (all == 0) {
            return "";
        }
        var shown = overview.workers().subList(0, Math.min(MOST_WORKERS, all));
        String table = HtmlWorkerTable.below(shown, overview.jobNames());
        boolean open = !overview.ended() && all <= MOST_OPEN_WORKERS;
        return Markup.folding(
                open, HtmlWorkerTable.caption(overview.workers()), table + more(all - shown.size(), "workers"));
    }

    private static String failed(Overview overview) {
        long all = Math.max(overview.failedItems(), overview.failed().size());
        String summary = all + (all == 1 ? " failed item" : " failed items");
        List<ItemNote> shown = first(overview.failed());
        String table = items(summary, shown, "argument", "error") + more(all - shown.size(), "failed items");
        return shown.isEmpty() ? "" : Markup.folding(true, summary, table);
    }

    private static String slowest(Overview overview) {
        List<ItemNote> shown = first(overview.slowest());
        return shown.isEmpty()
                ? ""
                : Markup.folding(false, "slowest items", items("slowest items", shown, "worker", "took"));
    }

    private static List<ItemNote> first(List<ItemNote> items) {
        return items.subList(0, Math.min(MOST_ITEMS, items.size()));
    }

    private static String items(String caption, List<ItemNote> items, String detail, String remark) {
        var grid = HtmlGrid.below(
                caption,
                List.of(
                        new Column("job", Kind.TEXT, 14),
                        new Column("item", Kind.NUMBER, 8),
                        new Column(detail, Kind.TEXT, 14),
                        new Column(remark, Kind.TEXT, 24)));
        items.forEach(item -> grid.add(Tone.PLAIN, cells(item)));
        return grid.html();
    }

    private static List<String> cells(ItemNote item) {
        return List.of(
                Markup.escaped(item.job()),
                Long.toString(item.index()),
                Markup.escaped(item.detail()),
                Markup.escaped(item.remark()));
    }

    private static String more(long hidden, String what) {
        return hidden <= 0 ? "" : Markup.remark("and " + hidden + " more " + what);
    }
}
