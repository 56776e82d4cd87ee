package dev.lido.kernel;

import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.magic.Magic;
import java.util.function.Function;

/**
 * What a library adds to this kernel: magics, what its values look like, names that cells shall see.
 *
 * <p>It is a public class with a public constructor without parameters, named in
 * {@code META-INF/services/dev.lido.kernel.KernelExtension} of its jar. It is found when the kernel starts, and when {@code %maven},
 * {@code %jars} or {@code %classpath} bring it. What it throws is told in one line, and costs nobody else anything.
 *
 * <pre>{@code
 *   public final class Plots implements KernelExtension {
 *       public void begin(Notebook notebook) throws Exception {
 *           notebook.show(Plot.class, plot -> Bundle.html(plot.toSvg(), plot.title()));
 *           notebook.add(new PlotMagic());
 *           notebook.run("import org.example.plots.*;");
 *       }
 *   }
 * }</pre>
 *
 * <p>A library with magics or renderers alone needs none of it: services of {@link Magic} and of
 * {@link dev.lido.kernel.display.Renderer} are found likewise.
 */
public interface KernelExtension {

    /** Called once, before the first cell or at the end of the cell that brought it. */
    void begin(Notebook notebook) throws Exception;

    /** The kernel ends; it does so a moment later, whether this has returned or not. */
    default void end() {}

    /** The notebook that is extended. */
    interface Notebook {

        /** From now on cells can use this magic; one of its name is replaced. */
        void add(Magic magic);

        /** From now on values of this type look so. */
        <T> void show(Class<T> type, Function<? super T, Bundle> how);

        /**
         * Declares a variable of the session, or gives it a new type and value.
         *
         * @param type as cells would write it
         * @throws IllegalArgumentException if the name is none, the type is not known to cells, or the value is not of that type
         */
        void declare(String name, String type, Object value);

        /**
         * Runs Java and magics as a cell.
         *
         * @throws Exception saying how the cell failed
         */
        void run(String cell) throws Exception;
    }
}
