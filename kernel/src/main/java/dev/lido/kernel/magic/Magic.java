package dev.lido.kernel.magic;

import java.util.List;

/**
 * A command of the notebook, as {@code %map …} on a line of its own or {@code %%map …} over a cell.
 *
 * <p>A magic becomes Java source before the cell is compiled, so that its value has its type, can be assigned, and sees all
 * that the session has defined.
 *
 * <p>Magics of others are found by {@link java.util.ServiceLoader}: a public class with a public constructor without
 * parameters, named in {@code META-INF/services/dev.lido.kernel.magic.Magic}, when the kernel starts and when their jars come to the class path.
 */
public interface Magic {

    /** Its name, without the percent sign. */
    String name();

    /** What it is for, in one line. */
    String summary();

    /** How it is used: its forms, options and examples, in lines of at most 80 columns. */
    String usage();

    /** Whether it can stand over a cell, {@code %%name}, and takes the lines below it. */
    default boolean takesBody() {
        return false;
    }

    /** Whether the lines below it are a cell themselves, whose magics become Java before {@link #expand} is given them. */
    default boolean bodyIsCell() {
        return false;
    }

    /**
     * The Java source that stands for a use of it: one expression, without a semicolon, or {@code var name = expression}. It has
     * one line, unless there is a body, whose lines had best stay on theirs: the first below the first.
     *
     * @throws UsageException if the arguments do not fit; what it says is shown with the usage
     */
    String expand(MagicCall call);

    /** What could stand at the end of these arguments: whole words, for the one that is begun there. */
    default List<String> complete(String arguments) {
        return List.of();
    }
}
