package dev.lido.wire;

/** What is wrong with a frame. */
enum Damage {
    /** Nothing is. */
    NONE(false, true),
    /** The stream ends within it. */
    CUT(true, false),
    /** Its length says more than there is of it. */
    LONGER(true, false),
    /** Its length says less than there is of it. */
    SHORTER(true, false),
    /** Its length is negative. */
    NEGATIVE(true, false),
    /** Its length is beyond the limit, or as good as that. */
    VAST(true, false),
    /** It begins with other bytes. */
    MAGIC(true, false),
    /** It is of another version. */
    VERSION(true, false),
    /** It is of another type, or of none. */
    TYPE(false, true),
    /** Some of its bits are flipped. */
    FLIPPED(false, true),
    /** A length or a count within its body lies, or whatever else is there. */
    LYING(false, true),
    /** Bytes follow its content, within its length. */
    PADDED(true, true),
    /** Another frame stands in the middle of it. */
    INTERLEAVED(false, false),
    /** Random bytes. */
    NOISE(false, false);

    /** Whether no reader may take it. */
    final boolean hopeless;

    /** Whether the next frame begins where this one says. */
    final boolean bounded;

    Damage(boolean hopeless, boolean bounded) {
        this.hopeless = hopeless;
        this.bounded = bounded;
    }
}
