package dev.lido.kernel.eval;

import java.util.List;

/**
 * What could stand at a cursor.
 *
 * @param start where the text begins that a candidate replaces, in UTF-16 units
 * @param end where it ends
 * @param all the candidates, the likeliest first
 */
public record Candidates(int start, int end, List<Candidate> all) {

    /** A continuation: its text, and its kind such as {@code method}, {@code class} or {@code magic}. */
    public record Candidate(String text, String kind, String signature) {}
}
