package dev.lido.kernel.display;

import java.util.ArrayList;
import java.util.List;

/** Remembers what was shown. */
final class FakeOutlet implements Outlet {

    /** What came, in order: {@code display} or {@code update} with the id, and the text. */
    record Shown(String how, String id, Bundle bundle) {
        String text() {
            return (String) bundle.data().get(Bundle.TEXT);
        }
    }

    private final List<Shown> shown = new ArrayList<>();

    /** Throws at everything instead. */
    volatile boolean broken;

    synchronized List<Shown> shown() {
        return List.copyOf(shown);
    }

    synchronized String last() {
        return shown.get(shown.size() - 1).text();
    }

    private synchronized void add(String how, String id, Bundle bundle) {
        if (broken) {
            throw new IllegalStateException("the outlet is broken");
        }
        shown.add(new Shown(how, id, bundle));
    }

    @Override
    public void display(Bundle bundle) {
        add("display", "", bundle);
    }

    @Override
    public void display(Bundle bundle, String id) {
        add("display", id, bundle);
    }

    @Override
    public void update(Bundle bundle, String id) {
        add("update", id, bundle);
    }

    @Override
    public void print(boolean error, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear(boolean wait) {
        throw new UnsupportedOperationException();
    }
}
