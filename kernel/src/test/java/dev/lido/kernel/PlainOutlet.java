package dev.lido.kernel;

import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.Outlet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps all that is shown in it as text, errors with an exclamation mark before them. */
final class PlainOutlet implements Outlet {

    private final List<String> shown = new CopyOnWriteArrayList<>();

    /** What came, piece by piece. */
    List<String> shown() {
        return List.copyOf(shown);
    }

    /** What came, as it reads. */
    String text() {
        return String.join("", shown);
    }

    @Override
    public void display(Bundle bundle) {
        shown.add(String.valueOf(bundle.data().get(Bundle.TEXT)));
    }

    @Override
    public void display(Bundle bundle, String id) {
        display(bundle);
    }

    @Override
    public void update(Bundle bundle, String id) {
        display(bundle);
    }

    @Override
    public void print(boolean error, String text) {
        shown.add(error ? "!" + text : text);
    }

    @Override
    public void clear(boolean wait) {
        shown.clear();
    }
}
