package dev.lido.kernel;

import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.Outlet;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/** The place of what is shown before there is a cell: the first one shows it. Thread-safe. */
final class Prelude implements Outlet {

    /** What was shown so far; null once there is a cell. Guarded by this, as is the cell. */
    private Queue<Consumer<Outlet>> kept = new ArrayDeque<>();

    private Outlet cell;

    /** Shows in the first cell that comes what was kept, and from now on what comes late. */
    void showIn(Outlet first) {
        for (Consumer<Outlet> output : take(first)) {
            output.accept(first);
        }
    }

    private synchronized Queue<Consumer<Outlet>> take(Outlet first) {
        if (kept == null) {
            return new ArrayDeque<>();
        }
        Queue<Consumer<Outlet>> taken = kept;
        kept = null;
        cell = first;
        return taken;
    }

    private void show(Consumer<Outlet> output) {
        Outlet open = keep(output);
        if (open != null) {
            output.accept(open);
        }
    }

    private synchronized Outlet keep(Consumer<Outlet> output) {
        if (kept != null) {
            kept.add(output);
        }
        return cell;
    }

    @Override
    public void display(Bundle bundle) {
        show(outlet -> outlet.display(bundle));
    }

    @Override
    public void display(Bundle bundle, String id) {
        show(outlet -> outlet.display(bundle, id));
    }

    @Override
    public void update(Bundle bundle, String id) {
        show(outlet -> outlet.update(bundle, id));
    }

    @Override
    public void print(boolean error, String text) {
        show(outlet -> outlet.print(error, text));
    }

    @Override
    public void clear(boolean wait) {
        show(outlet -> outlet.clear(wait));
    }
}
