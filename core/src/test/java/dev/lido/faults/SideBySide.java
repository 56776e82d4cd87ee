package dev.lido.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One cell of the matrix, played in several forms at a time. */
final class SideBySide {

    /** What is played in each form. */
    interface Scene {
        Verdict play(Form form) throws Exception;
    }

    private SideBySide() {}

    /** Plays all. */
    static Verdict play(Collection<Form> forms, Scene scene) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(forms.size());
        try {
            List<Callable<Verdict>> parts = new ArrayList<>();
            forms.forEach(form -> parts.add(() -> scene.play(form).in(form)));
            return sum(forms, threads.invokeAll(parts));
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(Stage.LONG.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static Verdict sum(Collection<Form> forms, List<Future<Verdict>> parts) throws InterruptedException {
        Verdict sum = null;
        var names = forms.iterator();
        for (Future<Verdict> part : parts) {
            Form form = names.next();
            try {
                sum = sum == null ? part.get() : sum.and(part.get());
            } catch (ExecutionException failed) {
                throw new AssertionError(form.title + ": " + failed.getCause(), failed.getCause());
            }
        }
        return sum;
    }
}
