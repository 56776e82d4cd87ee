package dev.lido.kernel.magic;

import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.Outlet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what was shown. */
final class FakeOutlet implements Outlet {

    final List<Bundle> shown = new CopyOnWriteArrayList<>();
    private final List<String> printed = new CopyOnWriteArrayList<>();

    @Override
    public void display(Bundle bundle) {
        shown.add(bundle);
    }

    @Override
    public void display(Bundle bundle, String id) {
        shown.add(bundle);
    }

    @Override
    public void update(Bundle bundle, String id) {
        shown.add(bundle);
    }

    @Override
    public synchronized void print(boolean error, String text) {
        printed.add(error ? "!" + text : text);
    }

    @Override
    public void clear(boolean wait) {
        shown.clear();
    }

    /** What was printed since this was called last; that to standard error has an exclamation mark before it. */
    synchronized String printed() {
        String all = String.join("", printed);
        printed.clear();
        return all;
    }
}
