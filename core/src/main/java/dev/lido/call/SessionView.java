package dev.lido.call;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sees the classes of several loaders, for sessions whose code is spread over them. */
final class SessionView extends ClassLoader {

    private final List<ClassLoader> views;

    private SessionView(List<ClassLoader> views) {
        super(CodeShipper.class.getClassLoader());
        this.views = views;
    }

    /**
     * A loader that sees what these see, what the context sees, and Lido.
     *
     * @param context of the thread that made the call; may be {@code null}
     */
    static ClassLoader of(Set<ClassLoader> loaders, ClassLoader context) {
        Set<ClassLoader> views = new LinkedHashSet<>(loaders);
        views.add(CodeShipper.class.getClassLoader());
        views.add(context);
        views.remove(null);
        List<ClassLoader> lowest = views.stream()
                .filter(each -> views.stream().noneMatch(other -> isAbove(each, other)))
                .toList();
        // mostly the snippets' loader alone, which sees all the others
        return lowest.size() == 1 ? lowest.get(0) : new SessionView(lowest);
    }

    private static boolean isAbove(ClassLoader loader, ClassLoader other) {
        ClassLoader above = other.getParent();
        while (above != null && above != loader) {
            above = above.getParent();
        }
        return above != null;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (ClassLoader view : views) {
            Class<?> found = find(name, view);
            if (found != null) {
                return found;
            }
        }
        throw new ClassNotFoundException(name);
    }

    private static Class<?> find(String name, ClassLoader view) {
        try {
            return Class.forName(name, false, view);
        } catch (ClassNotFoundException e) {
            return null; // the next may see it
        }
    }
}
