package dev.lido.table;

import dev.lido.JobStatus;
import dev.lido.Progress;

/** Draws a job's progress bar in HTML: what went well, then what failed; read aloud as a progress bar. */
final class HtmlBar {

    private static final String FRAME =
            "display:inline-block;box-sizing:border-box;width:80px;height:11px;vertical-align:middle;"
                    + "overflow:hidden;border-radius:3px;border:1px solid rgba(128,128,128,.6);background:rgba(128,128,128,.12)";
    private static final String UNKNOWN =
            ";background:repeating-linear-gradient(135deg,rgba(128,128,128,.4) 0 6px,transparent 6px 12px)";
    private static final String FAILED = "#d1242f";

    private HtmlBar() {}

    static String of(JobStatus job) {
        Progress progress = job.progress();
        boolean endless = JobWords.isEndless(job);
        String range = endless
                ? ""
                : " aria-valuemin=\"0\" aria-valuemax=\"" + Math.max(0, progress.total()) + "\" aria-valuenow=\""
                        + progress.done() + "\"";
        return "<div role=\"progressbar\" aria-label=\"" + Markup.escaped(job.name()) + "\"" + range
                + " aria-valuetext=\"" + spoken(job) + "\" style=\"" + FRAME + (endless ? UNKNOWN : "") + "\">"
                + parts(job) + "</div>";
    }

    private static String spoken(JobStatus job) {
        Progress progress = job.progress();
        String of = progress.total() < 0 ? "" : " of " + progress.total();
        String failed = progress.failed() == 0 ? "" : ", " + progress.failed() + " failed";
        return progress.done() + of + " items" + failed;
    }

    private static String parts(JobStatus job) {
        Progress progress = job.progress();
        double fraction = JobWords.fraction(job);
        double bad = progress.done() == 0 ? 0 : fraction * progress.failed() / progress.done();
        return part(fraction - bad, colour(job)) + part(bad, FAILED);
    }

    private static String part(double fraction, String colour) {
        return fraction <= 0
                ? ""
                : "<div style=\"float:left;height:100%;width:" + Markup.number(100 * fraction) + "%;background:"
                        + colour + "\"></div>";
    }

    private static String colour(JobStatus job) {
        return switch (job.state()) {
            case RUNNING -> "#3b82f6";
            case SUCCEEDED, FAILED -> "#2ea043";
            case CANCELLED -> "#8b949e";
        };
    }
}
