package dev.lido.kernel;

import dev.lido.CallPlace;
import dev.lido.kernel.display.Outlets;

/** The cells of this kernel as calls know them. Their jobs are not shown by it: each cell is their witness itself. Thread-safe. */
final class CellPlace implements CallPlace {

    @Override
    public String name() {
        return Outlets.place();
    }

    @Override
    public Scope scope() {
        return Outlets.scope();
    }

    @Override
    public Sink prints(long job) {
        return Outlets.prints();
    }
}
