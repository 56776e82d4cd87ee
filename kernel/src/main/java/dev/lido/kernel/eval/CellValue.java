package dev.lido.kernel.eval;

/**
 * What a cell came to.
 *
 * @param present whether its last snippet was an expression with a value, which is shown
 * @param value the very object; may be null
 * @param type its static type as Java writes it, such as {@code List<Integer>}
 */
public record CellValue(boolean present, Object value, String type) {

    /** A cell that ends with a declaration or a statement. */
    public static final CellValue NONE = new CellValue(false, null, "void");
}
