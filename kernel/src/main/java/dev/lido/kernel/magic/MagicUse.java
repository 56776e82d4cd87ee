package dev.lido.kernel.magic;

/**
 * Where a cell uses a magic.
 *
 * @param name of the magic
 * @param arguments the rest of its line, without blanks at its ends
 * @param assigned whether its value is given to a variable
 * @param last whether nothing but comments follows it
 */
public record MagicUse(String name, String arguments, boolean assigned, boolean last) {}
