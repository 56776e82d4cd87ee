package dev.lido.kernel;

import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.Outlet;

/** An outlet that keeps what is printed, errors with an exclamation mark before them. */
final class PrintedPlace implements Outlet {

    private final StringBuilder printed = new StringBuilder();

    synchronized String printed() {
        return printed.toString();
    }

    @Override
    public void display(Bundle bundle) {}

    @Override
    public void display(Bundle bundle, String id) {}

    @Override
    public void update(Bundle bundle, String id) {}

    @Override
    public synchronized void print(boolean error, String text) {
        printed.append(error ? "!" : "").append(text);
    }

    @Override
    public void clear(boolean wait) {}
}
