package dev.lido.table;

/**
 * One column of a grid, and what it gives up when space is short.
 *
 * @param header its name
 * @param right whether its cells stand at the right
 * @param width the columns it takes even if its cells want less, so that nothing moves when numbers grow
 * @param least to how many columns it may shrink; not less than {@code width} if it may not
 * @param keep the column with the lowest number goes first when shrinking is not enough
 */
record Column(String header, boolean right, int width, int least, int keep) {

    static Column text(String header, int least, int keep) {
        return new Column(header, false, header.length(), least, keep);
    }

    static Column number(String header, int width, int keep) {
        return new Column(header, true, Math.max(width, header.length()), Integer.MAX_VALUE, keep);
    }
}
