package dev.lido.soak;

import static dev.lido.Args.args;

import dev.lido.Args;
import dev.lido.AsyncResult;
import dev.lido.CallOptions;
import dev.lido.Fn1;
import dev.lido.Fn2;
import dev.lido.Pool;
import dev.lido.PoolTerminatedException;
import dev.lido.ResultIterator;
import dev.lido.TaskCancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes one job's call, disturbs it as planned, and notes what comes of it. */
final class Caller {

    private final Pool pool;
    private final Plan plan;
    private final List<Task> tasks;
    private final Sighting sighting = new Sighting();
    private final Fn1<Task, Answer> function;

    private Caller(Pool pool, Plan plan) {
        this.pool = pool;
        this.plan = plan;
        this.tasks = plan.tasks();
        this.function = function(plan.formula());
    }

    /** Returns when the job has ended, or the caller has given it up. */
    static Sighting call(Pool pool, Plan plan) {
        var caller = new Caller(pool, plan);
        if (plan.disturbance() != Fault.INTERRUPT) {
            caller.call();
            return caller.sighting;
        }
        var interrupter = new Interrupter(plan.delay());
        try {
            caller.call();
        } finally {
            if (interrupter.disarm()) {
                caller.sighting.mayBeCut();
            }
        }
        return caller.sighting;
    }

    /** Lambdas that capture a value. */
    private static Fn1<Task, Answer> function(Formula formula) {
        return task -> Work.run(task, formula);
    }

    private void call() {
        Settings settings = plan.settings();
        switch (plan.kind()) {
            case MAP -> take(() -> pool.map(function, tasks, settings::on), sighting::list);
            case STARMAP -> take(() -> pool.starmap(pairFunction(), pairs(), settings::on), sighting::list);
            case MAP_OUTCOMES -> take(() -> pool.mapOutcomes(function, tasks, settings::on), sighting::outcomes);
            case FOR_EACH -> take(this::forEach, sighting::list);
            case IMAP -> iterate(() -> pool.imap(function, lazily(), settings::on));
            case IMAP_UNORDERED -> iterate(() -> pool.imapUnordered(function, lazily(), settings::on));
            case APPLY -> tasks.forEach(this::apply);
            case APPLY_ASYNC -> applyAll();
            default -> callAsync();
        }
    }

    private void callAsync() {
        switch (plan.kind()) {
            case MAP_ASYNC -> await(() -> pool.mapAsync(function, tasks, this::options), sighting::list);
            case STARMAP_ASYNC ->
                await(() -> pool.starmapAsync(pairFunction(), pairs(), this::options), sighting::list);
            case MAP_OUTCOMES_ASYNC ->
                await(() -> pool.mapOutcomesAsync(function, tasks, this::options), sighting::outcomes);
            case FOR_EACH_ASYNC -> await(this::forEachAsync, nothing -> {});
            default -> throw new IllegalStateException("no such call: " + plan.kind());
        }
    }

    private <R> CallOptions<R> options(CallOptions<R> defaults) {
        return plan.settings()
                .on(defaults)
                .callback(value -> sighting.calledBack())
                .errorCallback(error -> sighting.errorCalledBack());
    }

    // ---- one call for all items

    private <R> void take(Supplier<R> call, Consumer<R> note) {
        try {
            note.accept(call.get());
        } catch (RuntimeException error) {
            sighting.ended(error);
        }
    }

    private <R> void await(Supplier<AsyncResult<R>> call, Consumer<R> note) {
        take(call, result -> {
            sighting.accepted();
            if (plan.disturbance() == Fault.CANCEL && !result.await(plan.delay()) && result.cancel()) {
                sighting.cancelled();
            }
            take(() -> result.get(Watch.BOUND), note);
            if (!plan.kind().tellsEach()) {
                result.errors().forEach(sighting::outcome);
            }
        });
    }

    private List<Answer> forEach() {
        Formula formula = plan.formula();
        pool.forEach(
                task -> {
                    Work.run(task, formula);
                },
                tasks,
                plan.settings()::on);
        return List.of();
    }

    private AsyncResult<Void> forEachAsync() {
        Formula formula = plan.formula();
        return pool.forEachAsync(
                task -> {
                    Work.run(task, formula);
                },
                tasks,
                this::options);
    }

    private Fn2<Task, Formula, Answer> pairFunction() {
        long factor = plan.formula().factor();
        return (task, rest) -> Work.run(task, new Formula(factor, rest.terms()));
    }

    private List<Args.Two<Task, Formula>> pairs() {
        return tasks.stream()
                .map(task -> args(task, new Formula(0, plan.formula().terms())))
                .toList();
    }

    // ---- a call for each item

    private void apply(Task task) {
        answer(task, () -> pool.apply(function, task, plan.settings()::on));
    }

    private void applyAll() {
        List<Supplier<Answer>> results = new ArrayList<>();
        for (Task task : tasks) {
            try {
                AsyncResult<Answer> result = pool.applyAsync(function, task, plan.settings()::on);
                results.add(() -> result.get(Watch.BOUND));
            } catch (RuntimeException refused) {
                results.add(() -> {
                    throw refused;
                });
            }
        }
        tasks.forEach(task -> answer(task, results.get(task.index())));
    }

    private void answer(Task task, Supplier<Answer> call) {
        try {
            sighting.answered(task.index(), call.get());
        } catch (RuntimeException error) {
            sighting.failed(task.index(), error);
        }
    }

    // ---- lazily

    /** In every other job an input whose length nobody knows. */
    private Iterable<Task> lazily() {
        return plan.number() % 2 == 0 ? tasks : () -> tasks.iterator();
    }

    private void iterate(Supplier<ResultIterator<Answer>> call) {
        take(call, results -> {
            int taken = 0;
            // one more than there are, so that too many are seen and an endless iterator is not
            while (taken <= tasks.size() && !gaveUp(results, taken) && results.hasNext() && next(results, taken)) {
                taken++;
            }
        });
    }

    private boolean gaveUp(ResultIterator<Answer> results, int taken) {
        if (plan.disturbance() != Fault.ABANDON || taken < plan.patience()) {
            return false;
        }
        results.close();
        sighting.abandoned();
        return true;
    }

    /** Takes a result or an item's error; false if it is the error of the whole. */
    private boolean next(ResultIterator<Answer> results, int taken) {
        boolean ordered = plan.kind() == Kind.IMAP;
        try {
            Answer answer = results.next();
            sighting.answered(ordered ? taken : answer.index(), answer);
        } catch (TaskCancelledException | PoolTerminatedException | IllegalStateException whole) {
            sighting.ended(whole);
            return false;
        } catch (RuntimeException error) {
            sighting.failed(ordered ? taken : Model.indexOf(error), error);
        }
        return true;
    }
}
