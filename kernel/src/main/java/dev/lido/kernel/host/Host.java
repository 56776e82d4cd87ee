package dev.lido.kernel.host;

import dev.lido.CallPlace;
import dev.lido.call.CodeSource;
import dev.lido.kernel.display.Outlets;
import dev.lido.kernel.magic.MagicRuntime;
import dev.lido.kernel.magic.MagicTable;
import dev.lido.kernel.magic.StartNames;
import java.util.Objects;

/**
 * Gives Lido's magics and live tables to a kernel of others: IJava, where one line does it in a cell or a start-up script
 *
 * <pre>
 *   dev.lido.kernel.host.Host.attach()
 * </pre>
 *
 * and JJava, which does it by itself when the jar comes to its class path. {@code pool} is there from then on.
 */
public final class Host {

    /** The kernel that was extended; null before. Guarded by the class. */
    private static Object attached;

    private Host() {}

    /**
     * Extends the kernel that runs in this process, once.
     *
     * @return what was done, in a line
     * @throws IllegalStateException if there is no kernel that can be extended
     */
    public static String attach() {
        Object kernel = HostKernel.running(Host.class.getClassLoader());
        if (kernel == null) {
            throw new IllegalStateException(
                    "neither IJava nor JJava runs here; Lido's own kernel needs nothing of this");
        }
        return attach(kernel);
    }

    /** As {@link #attach()}, for a kernel that is known. */
    static synchronized String attach(Object kernel) {
        if (attached == kernel) {
            return "Lido was here before; %lsmagic lists its magics";
        }
        HostKernel host = new HostKernel(Objects.requireNonNull(kernel, "kernel"));
        HostCells cells = new HostCells(host);
        MagicTable table = MagicTable.load().without(host.magics()); // what the host has stays the host's
        MagicRuntime.bind(host);
        MagicRuntime.bind(table);
        CodeSource.otherwise(HostCode::of);
        route(cells);
        new HostMagics(host, cells, table).add();
        new HostRenderers(cells).addTo(host);
        start(host);
        HostOutlet unused = cells.enter();
        attached = kernel;
        return "Lido is here: %lsmagic lists its magics, pool is its pool";
    }

    private static void route(HostCells cells) {
        NoCell before = new NoCell();
        Outlets.otherwise(() -> Objects.requireNonNullElse(cells.current(), before));
        CallPlace.install(cells);
    }

    private static void start(HostKernel host) {
        try {
            Object unused = host.eval(String.join("\n", StartNames.SNIPPETS));
        } catch (Exception e) {
            throw new IllegalStateException("Lido's names cannot be imported: " + e.getMessage(), e);
        }
    }
}
