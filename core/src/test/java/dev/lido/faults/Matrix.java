package dev.lido.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What was seen in every cell, as a table for people. */
final class Matrix {

    /** Places side by side; more would not fit on a line. */
    private static final int PLACES = 3;

    private static final int WIDTH = 46;
    private static final int FIRST_WIDTH = 20;

    private final Map<Place, Map<Fault, Verdict>> verdicts = new EnumMap<>(Place.class);

    void note(Fault fault, Place place, Verdict verdict) {
        verdicts.computeIfAbsent(place, any -> new EnumMap<>(Fault.class)).put(fault, verdict);
    }

    /** Prints it, and leaves it in a file. */
    void publish(Path file) {
        String text = text();
        System.out.println(text);
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        List<String> reasons = new ArrayList<>();
        var text = new StringBuilder("\nCrash matrix, JDK " + Runtime.version().feature()
                + ": what the user sees (TaskFailed is a TaskFailedException), how long that took, and in which calls: "
                + legend() + "\n");
        Place[] places = Place.values();
        for (int first = 0; first < places.length; first += PLACES) {
            List<Place> block = List.of(places).subList(first, Math.min(first + PLACES, places.length));
            text.append('\n').append(block(block, reasons));
        }
        text.append('\n');
        for (int i = 0; i < reasons.size(); i++) {
            text.append("(")
                    .append(i + 1)
                    .append(") cannot be: ")
                    .append(reasons.get(i))
                    .append('\n');
        }
        formsThatCannotBe(text);
        text.append("own loop: an eager call's first items are written by its caller; nobody else waits for that\n");
        return text.append("longest: ").append(longest()).append('\n').toString();
    }

    private static String legend() {
        return Arrays.stream(Form.values())
                .map(form -> form.letter + " " + form.title)
                .collect(Collectors.joining(", "));
    }

    private static void formsThatCannotBe(StringBuilder text) {
        for (Place place : Place.values()) {
            Arrays.stream(Form.values())
                    .map(place::impossibleIn)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(reason -> text.append("- in ")
                            .append(place.title)
                            .append(": ")
                            .append(reason)
                            .append('\n'));
        }
    }

    private String block(List<Place> places, List<String> reasons) {
        var text = new StringBuilder(padded("", FIRST_WIDTH));
        places.forEach(place -> text.append(padded(place.title, WIDTH)));
        text.append('\n');
        for (Fault fault : Fault.values()) {
            text.append(padded(fault.title, FIRST_WIDTH));
            places.forEach(place -> text.append(padded(cell(fault, place, reasons), WIDTH)));
            text.append('\n');
        }
        return text.toString();
    }

    private String cell(Fault fault, Place place, List<String> reasons) {
        String reason = place.impossibleFor(fault);
        if (reason == null) {
            Verdict verdict = verdicts.getOrDefault(place, Map.of()).get(fault);
            return verdict != null
                    ? verdict.toString()
                    : CrashMatrixIT.isPlayed(place, fault) ? "FAILED" : "not played";
        }
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
        return "(" + (reasons.indexOf(reason) + 1) + ")";
    }

    private String longest() {
        String where = "";
        Duration most = Duration.ZERO;
        for (var place : verdicts.entrySet()) {
            for (var cell : place.getValue().entrySet()) {
                if (cell.getValue().took().compareTo(most) > 0) {
                    most = cell.getValue().took();
                    where = cell.getKey().title + ", " + place.getKey().title;
                }
            }
        }
        return "%.1f s (%s)".formatted(most.toMillis() / 1e3, where);
    }

    private static String padded(String text, int width) {
        return String.format("%-" + width + "s", text);
    }
}
