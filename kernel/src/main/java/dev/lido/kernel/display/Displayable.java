package dev.lido.kernel.display;

/** A value that knows itself what it looks like in a notebook. */
public interface Displayable {

    /** The value as front ends show it; always with a twin in plain text. */
    Bundle bundle();
}
