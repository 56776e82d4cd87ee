package dev.lido.kernel.host;

import dev.lido.AsyncResult;
import dev.lido.JobStatus;
import dev.lido.Pool;
import dev.lido.PoolStatus;
import dev.lido.ResultIterator;
import dev.lido.Timeline;
import dev.lido.kernel.display.Bundle;
import dev.lido.kernel.display.Displayable;
import dev.lido.kernel.display.LiveDisplay;
import dev.lido.kernel.display.Renderers;
import dev.lido.table.Results;
import dev.lido.table.Workers;
import java.util.List;
import java.util.stream.Stream;

/** Makes values of ours look in the host as they do in our own kernel. */
final class HostRenderers {

    private static final List<Class<?>> OURS = List.of(
            AsyncResult.class,
            ResultIterator.class,
            Pool.class,
            Results.class,
            Workers.class,
            JobStatus.class,
            PoolStatus.class,
            Timeline.class,
            Displayable.class);

    private final HostCells cells;

    HostRenderers(HostCells cells) {
        this.cells = cells;
    }

    void addTo(HostKernel kernel) {
        Stream.concat(OURS.stream(), Stream.of(tables())).forEach(type -> kernel.addRenderer(type, this::render));
    }

    /** Found, but not loaded before there is one. */
    private static Class<?> tables() {
        try {
            return Class.forName("tech.tablesaw.api.Table", false, HostRenderers.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Tablesaw is in the same jar", e);
        }
    }

    private Object render(List<Object> valueAndContext) {
        Object value = valueAndContext.get(0);
        Object data = Mirror.ask(valueAndContext.get(1), "getOutputContainer");
        if (LiveDisplay.isLive(value)) {
            show(value, data);
        } else {
            Renderers.render(value).data().forEach((type, content) -> put(data, type, content));
        }
        return null;
    }

    /** What is a cell's result cannot be changed later: the table stands above it, and the result itself is blank. */
    private void show(Object value, Object data) {
        HostOutlet cell = cells.enter();
        LiveDisplay.show(value, cell == null ? new NoCell() : cell);
        put(data, Bundle.TEXT, String.valueOf(value));
        put(data, Bundle.HTML, "");
    }

    private static void put(Object data, String type, Object content) {
        Object unused = Mirror.ask(data, "putData", type, content);
    }
}
