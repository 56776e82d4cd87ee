package dev.lido.kernel.display;

import dev.lido.JobStatus;
import dev.lido.table.Glyphs;
import dev.lido.table.HtmlOverview;
import dev.lido.table.Look;
import dev.lido.table.Overview;
import dev.lido.table.Pace;
import dev.lido.table.TextOverview;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One table below one cell: paints it, and paints it again where it has changed. Thread-safe. Nothing that goes wrong here gets out:
 * the table then stays as it is.
 */
final class LiveBoard {

    private static final Look LOOK = new Look(100, Glyphs.UNICODE);

    private final Outlet outlet;
    private final String id = "lido-" + UUID.randomUUID();
    private final Pace pace = new Pace(System::nanoTime);

    /** Null once the table has ended, so that nothing is held. Guarded by this, as is the next. */
    private LiveSource source;

    /** What front ends show; null before the first. */
    private Bundle shown;

    LiveBoard(LiveSource source, Outlet outlet) {
        this.source = source;
        this.outlet = outlet;
    }

    /** Paints; says whether there is more to come. */
    synchronized boolean paint() {
        if (source == null) {
            return false;
        }
        try {
            Overview view = source.look();
            boolean ended = source.ended(view);
            send(view);
            source = ended ? null : source;
        } catch (Throwable broken) { // whatever it is, the cell has nothing to do with it
            source = null;
            System.getLogger("dev.lido").log(Level.DEBUG, "a table could not be painted", broken);
        }
        return source != null;
    }

    /** Paints the last state, which stays. */
    synchronized void end() {
        boolean unused = paint();
        source = null;
    }

    private void send(Overview view) {
        Bundle bundle = bundle(view, pace);
        if (bundle.equals(shown) || (shown == null && view.isEmpty())) {
            return;
        }
        if (shown == null) {
            outlet.display(bundle, id);
        } else {
            outlet.update(bundle, id);
        }
        shown = bundle;
    }

    static Bundle bundle(Overview view, Pace pace) {
        Map<Long, Pace.Estimate> estimates = new HashMap<>();
        for (JobStatus job : view.jobs()) {
            estimates.put(job.id(), pace.note(job));
        }
        pace.keepOnly(estimates.keySet());
        String text = new TextOverview(job -> estimates.get(job.id())).text(view, LOOK);
        return Bundle.html(HtmlOverview.html(view, job -> estimates.get(job.id())), text);
    }
}
