package dev.lido.kernel.display;

/** Shows values in the midst of a cell, such as in a loop; every cell has it as {@code display(x)}. */
public final class Display {

    private Display() {}

    /**
     * Shows the value below the cell that the calling thread works for, as the value of a cell is shown: results, iterators and pools
     * as tables that change.
     *
     * @throws IllegalStateException if there was no cell yet
     */
    public static void display(Object value) {
        Outlet here = Outlets.current();
        if (LiveDisplay.isLive(value)) {
            LiveDisplay.show(value, here);
        } else {
            here.display(Renderers.render(value));
        }
    }
}
