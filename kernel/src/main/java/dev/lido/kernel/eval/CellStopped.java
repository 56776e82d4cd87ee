package dev.lido.kernel.eval;

/**
 * Ends the code of a cell that is interrupted. An error, so that cells that catch exceptions let it pass; one that catches it all
 * the same gets it again at its next loop or call.
 */
final class CellStopped extends Error {

    CellStopped() {
        super("the cell was interrupted");
    }
}
