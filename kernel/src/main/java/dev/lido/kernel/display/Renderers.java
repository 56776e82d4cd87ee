package dev.lido.kernel.display;

import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Decides what a value looks like in a notebook. Thread-safe.
 *
 * <p>First come the renderers that were registered, the newest first; then what the value says itself as {@link Displayable}; then
 * Lido's own: images, tables of Tablesaw, of jobs, of records and of maps; else its text. Long values are shortened with a note.
 */
public final class Renderers {

    /** The newest first. */
    private static final List<Renderer<?>> REGISTERED = new CopyOnWriteArrayList<>();

    static {
        load(Renderers.class.getClassLoader());
    }

    private Renderers() {}

    /** The value as front ends show it, always with plain text. Never throws: what user code throws meanwhile is told instead. */
    public static Bundle render(Object value) {
        if (value == null) {
            return Bundle.text("null");
        }
        try {
            Bundle bundle = chosen(value);
            return bundle.data().containsKey(Bundle.TEXT) ? bundle : bundle.with(Bundle.TEXT, BriefText.of(value));
        } catch (
                Throwable thrown) { // of the user's: even a StackOverflowError must not cost the session more than this
            // value
            return Bundle.text(BriefText.broken(value, "rendering", thrown));
        }
    }

    private static Bundle chosen(Object value) {
        for (Renderer<?> renderer : REGISTERED) {
            if (renderer.type().isInstance(value)) {
                return Objects.requireNonNull(rendered(renderer, value), "the renderer's bundle");
            }
        }
        return BuiltIns.render(value);
    }

    private static <T> Bundle rendered(Renderer<T> renderer, Object value) {
        return renderer.render(renderer.type().cast(value));
    }

    /** From now on shows values of this type so, in place of what was registered for the very same type before. */
    public static <T> void register(Class<T> type, Function<? super T, Bundle> how) {
        Objects.requireNonNull(how, "how");
        register(new ByFunction<>(type, how));
    }

    /** As {@link #register(Class, Function)}. */
    public static void register(Renderer<?> renderer) {
        Class<?> type = Objects.requireNonNull(renderer.type(), "type");
        synchronized (REGISTERED) {
            REGISTERED.removeIf(before -> before.type() == type);
            REGISTERED.add(0, renderer);
        }
    }

    /** Registers the renderers that the libraries of this loader bring. One that cannot be loaded is logged and passed over. */
    public static void load(ClassLoader loader) {
        Iterator<Renderer<?>> found = services(loader);
        while (true) {
            try {
                if (!found.hasNext()) {
                    return;
                }
                register(found.next());
            } catch (ServiceConfigurationError | RuntimeException | LinkageError broken) {
                System.getLogger("dev.lido").log(Level.WARNING, "a renderer cannot be loaded: " + broken);
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a service is a class, not a type
    private static Iterator<Renderer<?>> services(ClassLoader loader) {
        return (Iterator) ServiceLoader.load(Renderer.class, loader).iterator();
    }

    private record ByFunction<T>(Class<T> type, Function<? super T, Bundle> how) implements Renderer<T> {

        ByFunction {
            Objects.requireNonNull(type, "type");
        }

        @Override
        public Bundle render(T value) {
            return how.apply(value);
        }
    }
}
