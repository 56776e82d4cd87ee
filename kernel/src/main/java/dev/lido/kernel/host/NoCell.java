package dev.lido.kernel.host;

import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.Outlet;

/** Where output goes of what a host runs before its first cell: text to the streams of the process, all else nowhere. */
final class NoCell implements Outlet {

    @Override
    public void display(Bundle bundle) {}

    @Override
    public void display(Bundle bundle, String id) {}

    @Override
    public void update(Bundle bundle, String id) {}

    @Override
    public void print(boolean error, String text) {
        (error ? System.err : System.out).print(text);
    }

    @Override
    public void clear(boolean wait) {}
}
