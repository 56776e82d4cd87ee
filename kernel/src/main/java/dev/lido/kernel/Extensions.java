package dev.lido.kernel;

import dev.lido.kernel.display.Renderer;
import dev.lido.kernel.display.Renderers;
import dev.lido.kernel.magic.Magic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Finds what libraries add to the kernel, each class once. What is broken is told in one line, once, and passed over. Looks in one thread
 * at a time; the end may come in any.
 */
final class Extensions {

    private final KernelExtension.Notebook notebook;

    /** Whom the user is told by. */
    private final Consumer<String> tell;

    private final Set<Class<?>> known = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    /** Those that have begun. */
    private final List<KernelExtension> begun = new CopyOnWriteArrayList<>();

    Extensions(KernelExtension.Notebook notebook, Consumer<String> tell) {
        this.notebook = notebook;
        this.tell = tell;
    }

    /** Takes what this loader finds and was not found before. */
    void look(ClassLoader loader) {
        for (Magic magic : fresh(Magic.class, loader)) {
            attempt(magic, () -> notebook.add(magic));
        }
        for (Renderer<?> renderer : fresh(Renderer.class, loader)) {
            attempt(renderer, () -> Renderers.register(renderer));
        }
        for (KernelExtension extension : fresh(KernelExtension.class, loader)) {
            attempt(extension, () -> {
                extension.begin(notebook);
                begun.add(extension);
            });
        }
    }

    /** Tells all that the kernel ends. */
    void end() {
        begun.forEach(extension -> attempt(extension, extension::end));
    }

    private <S> List<S> fresh(Class<S> service, ClassLoader loader) {
        List<S> found = new ArrayList<>();
        Iterator<ServiceLoader.Provider<S>> providers =
                ServiceLoader.load(service, loader).stream().iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return found;
                }
                ServiceLoader.Provider<S> provider = providers.next();
                if (known.add(provider.type())) {
                    found.add(provider.get());
                }
            } catch (ServiceConfigurationError | LinkageError | RuntimeException broken) {
                complain("an extension cannot be loaded", broken);
            }
        }
    }

    /** What code of others does. */
    private interface Attempt {
        void run() throws Exception;
    }

    private void attempt(Object extension, Attempt attempt) {
        try {
            attempt.run();
        } catch (Throwable broken) { // a class of the library may lack another
            complain("the extension " + extension.getClass().getName() + " does not work", broken);
        }
    }

    private void complain(String what, Throwable broken) {
        Throwable cause = broken instanceof ServiceConfigurationError
                        && broken.getCause() != null
                        && !(broken.getCause() instanceof ReflectiveOperationException)
                ? broken.getCause()
                : broken;
        String line = what + ": " + cause.toString().lines().findFirst().orElse("");
        if (told.add(line)) {
            tell.accept(line);
        }
    }
}
