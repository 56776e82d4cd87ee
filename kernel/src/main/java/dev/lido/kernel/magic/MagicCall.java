package dev.lido.kernel.magic;

/**
 * A use of a magic.
 *
 * @param name which one
 * @param arguments the rest of its line, without blanks at its ends
 * @param body the lines below it, if it stands over a cell; else {@code null}
 */
public record MagicCall(String name, String arguments, String body) {}
