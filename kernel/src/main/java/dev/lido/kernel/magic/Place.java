package dev.lido.kernel.magic;

/**
 * A magic in a cell.
 *
 * @param start where its percent sign is
 * @param end where its line ends, or the cell if it stands over it
 * @param name of the magic, known or not
 * @param arguments the rest of its line
 * @param body the lines below it if it stands over the cell, else null
 * @param context what stands before it
 */
record Place(int start, int end, String name, String arguments, String body, Context context) {

    enum Context {
        /** Nothing that it could carry on. */
        FREE,
        /** {@code x =}. */
        ASSIGNED,
        /** An expression that lacks its semicolon, and cannot go on like this. */
        UNENDED
    }
}
