package dev.lido.call;

import dev.lido.codec.CodeSink;
import dev.lido.codec.TransferFault;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Decides what must travel along with some values: the session classes that their code can get at, and the session
 * variables that it can read.
 *
 * <p>There are two degrees. A class is <i>linked</i> if the JVM may look for it; it travels. A class is <i>reached</i>
 * if its code can run: then what that code mentions is reached too, and the variables that it reads travel. Of the
 * classes that JShell wraps around snippets only the methods are reached that some reached code calls, one by one: the
 * rest belongs to other statements. Of all others the whole class is reached at once.
 *
 * <pre>
 *   values ──▶ types, lambdas ──▶ reached methods ──▶ linked classes
 *     ▲                                │
 *     └── values of variables ◀────────┘
 * </pre>
 *
 * <p>Not thread-safe.
 */
final class Closure implements CodeSink {

    private static final String INITIALIZER = "<clinit>()V";

    private final Variables variables;
    private final Findings found;

    /** What the values seen so far mention and has not been followed yet. */
    private final Deque<Step> open = new ArrayDeque<>();

    Closure(Variables variables) {
        this(variables, new Findings());
    }

    private Closure(Variables variables, Findings found) {
        this.variables = variables;
        this.found = found;
    }

    /** A copy that can grow, and be thrown away if it cannot. */
    Closure copy() {
        return new Closure(variables, found.copy());
    }

    /** One thing to follow. */
    @FunctionalInterface
    private interface Step {
        void follow() throws TransferFault;
    }

    @Override
    public void type(Class<?> type) {
        open.add(() -> reach(type));
    }

    @Override
    public void lambda(SerializedLambda lambda, ClassLoader loader) {
        LambdaSite site = LambdaSite.of(lambda, loader);
        open.add(() -> {
            found.loaders.add(loader);
            found.lambdas.add(site);
            follow(site.facts(), loader);
        });
    }

    /**
     * Follows everything that was reported since the last time.
     *
     * @throws TransferFault if something that is needed cannot travel; this closure is of no further use then
     */
    void complete() throws TransferFault {
        while (!open.isEmpty()) {
            open.removeLast().follow();
        }
    }

    /** What was found until it was last complete. */
    Findings found() {
        return found;
    }

    private void reach(Class<?> type) throws TransferFault {
        ClassLoader loader = type.getClassLoader();
        if (loader == null) {
            return;
        }
        found.loaders.add(loader);
        link(type);
        SessionClass code = found.linked.get(type);
        if (code == null || !found.reached.add(type)) {
            return;
        }
        if (code.facts().isWrapper()) {
            reachMethod(code, INITIALIZER);
        } else {
            for (Class<?> named : ClassNamed.in(code.facts().structure(), loader)) {
                reach(named);
            }
            for (MethodFacts method : code.facts().methods().values()) {
                follow(method, loader);
            }
        }
    }

    private void reachMethod(SessionClass wrapper, String key) throws TransferFault {
        MethodFacts method = wrapper.facts().methods().get(key);
        if (method != null
                && found.reachedMethods.add(new Member(wrapper.facts().name(), key))) {
            follow(method, wrapper.type().getClassLoader());
        }
    }

    private void follow(MethodFacts method, ClassLoader loader) throws TransferFault {
        for (Class<?> type : ClassNamed.in(method.types(), loader)) {
            open.add(() -> reach(type));
        }
        for (Member call : method.calls()) {
            if (SnippetNames.isWrapper(call.owner())) {
                open.add(() -> call(call, loader));
            }
        }
        for (Member field : method.reads()) {
            open.add(() -> variable(field, loader, true));
        }
        for (Member field : method.writes()) {
            open.add(() -> variable(field, loader, false));
        }
    }

    private void call(Member method, ClassLoader loader) throws TransferFault {
        for (Class<?> owner : ClassNamed.in(Set.of(method.owner()), loader)) {
            reach(owner);
            if (found.linked.get(owner) != null) {
                reachMethod(found.linked.get(owner), method.key());
            }
        }
    }

    private void link(Class<?> type) {
        if (!SessionClass.is(type) || found.linked.containsKey(type)) {
            return;
        }
        SessionClass code = SessionClass.of(type);
        found.linked.put(type, code);
        for (Class<?> named : ClassNamed.in(code.facts().linked(), type.getClassLoader())) {
            link(named);
        }
    }

    private void variable(Member member, ClassLoader loader, boolean isRead) throws TransferFault {
        for (Class<?> owner : ClassNamed.in(Set.of(member.owner()), loader)) {
            Field field = Variables.find(owner, member.key());
            if (field == null || !SessionClass.is(field.getDeclaringClass())) {
                continue;
            }
            if (isRead) {
                read(field);
            } else {
                written(field);
            }
        }
    }

    private void read(Field field) throws TransferFault {
        Variables.Encoded known = found.values.get(field);
        if (known != null && known.isSent()) {
            return;
        }
        if (isMadeByInitializer(field)) {
            written(field);
        } else {
            found.values.put(field, variables.encode(field, this));
        }
    }

    /**
     * A static field that its class's own initializer fills, as with a connection, is filled in the worker too. Never a
     * variable of the session: what the user typed there is the value that counts.
     */
    private boolean isMadeByInitializer(Field field) {
        ClassFacts code = found.linked.get(field.getDeclaringClass()).facts();
        MethodFacts initializer = code.methods().get(INITIALIZER);
        return !code.isWrapper()
                && initializer != null
                && initializer.writes().contains(new Member(code.name(), field.getName()));
    }

    /** Assigned, and perhaps never read before: if the value cannot travel, the worker does without. */
    private void written(Field field) {
        if (found.values.containsKey(field)) {
            return;
        }
        Closure tentative = copy();
        try {
            tentative.found.values.put(field, variables.encode(field, tentative));
            tentative.complete();
            found.adopt(tentative.found);
        } catch (TransferFault fault) {
            found.values.put(field, Variables.Encoded.NOT_SENT);
        }
    }
}
