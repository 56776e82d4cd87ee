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

    /** A loader that sees what these see, what the calling thread's context sees, and Lido. */
    static ClassLoader of(Set<ClassLoader> loaders) {
        Set<ClassLoader> views = new LinkedHashSet<>(loaders);
        views.add(Thread.currentThread().getContextClassLoader());
        views.remove(null);
        return new SessionView(List.copyOf(views));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (ClassLoader view : views) {
            try {
                return Class.forName(name, false, view);
            } catch (ClassNotFoundException e) {
                continue; // the next may see it
            }
        }
        throw new ClassNotFoundException(name);
    }
}
