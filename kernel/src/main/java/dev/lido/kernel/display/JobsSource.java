package dev.lido.kernel.display;

import dev.lido.table.Overview;
import java.util.List;

/** Jobs that the user holds, and their pools' workers. */
final class JobsSource implements LiveSource {

    private final Crowd crowd;

    JobsSource(List<Watched> jobs) {
        crowd = new Crowd();
        jobs.forEach(crowd::add);
    }

    @Override
    public Overview look() {
        return crowd.look();
    }
}
