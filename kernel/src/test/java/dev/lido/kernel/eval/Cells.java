package dev.lido.kernel.eval;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.regex.Pattern;

/** A session whose cells are numbered as a notebook does. */
final class Cells implements AutoCloseable {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    final CellEvaluator session;
    private int number;

    Cells(String... startUp) {
        session = CellEvaluator.open(EvalOptions.standard().withStartUp(List.of(startUp)));
    }

    /** Runs the next cell. */
    CellValue run(String... lines) throws CellException {
        number++;
        return session.eval(String.join("\n", lines), number);
    }

    /** The value of the next cell. */
    Object value(String... lines) throws CellException {
        return run(lines).value();
    }

    /** Runs the next cell, which must fail. */
    CellException failure(String... lines) {
        return assertThrows(CellException.class, () -> run(lines));
    }

    /** What the next cell, which must fail, shows, without its colours. */
    String shown(String... lines) {
        return plain(failure(lines));
    }

    static String plain(CellException failure) {
        return COLOUR.matcher(String.join("\n", failure.lines())).replaceAll("");
    }

    /** The number of the cell that ran last. */
    int number() {
        return number;
    }

    @Override
    public void close() {
        session.close();
    }
}
