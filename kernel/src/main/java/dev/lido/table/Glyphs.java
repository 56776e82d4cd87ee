package dev.lido.table;

import java.nio.charset.Charset;

/** The characters that tables are drawn with: those of the charset that the reader's screen understands. */
public enum Glyphs {
    /** Bars as fine as an eighth of a column. */
    UNICODE("▏▎▍▌▋▊▉█", '|', '|', "…", "×"),
    /** Bars as fine as a column. */
    ASCII("#", '[', ']', "~", "x");

    private final String parts;
    private final char left;
    private final char right;
    private final String ellipsis;
    private final String cross;

    Glyphs(String parts, char left, char right, String ellipsis, String cross) {
        this.parts = parts;
        this.left = left;
        this.right = right;
        this.ellipsis = ellipsis;
        this.cross = cross;
    }

    /** The finest ones that the charset can encode. */
    public static Glyphs of(Charset charset) {
        boolean able = charset.canEncode() && charset.newEncoder().canEncode(UNICODE.parts + UNICODE.ellipsis);
        return able ? UNICODE : ASCII;
    }

    /** What stands for text that was cut off; one column wide. */
    public String ellipsis() {
        return ellipsis;
    }

    /** What stands for "times"; one column wide. */
    public String cross() {
        return cross;
    }

    /** Parts of a full column, the last one being all of it. */
    String parts() {
        return parts;
    }

    char left() {
        return left;
    }

    char right() {
        return right;
    }
}
