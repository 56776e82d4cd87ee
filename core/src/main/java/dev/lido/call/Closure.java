package dev.lido.call;

import dev.lido.codec.CodeSink;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Blob;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<Class<?>, SessionClass> linked;
    private final Set<Class<?>> reached;
    private final Set<Member> reachedMethods;
    /** In the order of discovery. */
    private final Map<Field, Variables.Encoded> values;

    private final Set<ClassLoader> loaders;

    /** What the values seen so far mention and has not been followed yet. */
    private final Deque<Step> open = new ArrayDeque<>();

    Closure(Variables variables) {
        this.variables = variables;
        linked = new LinkedHashMap<>();
        reached = new HashSet<>();
        reachedMethods = new HashSet<>();
        values = new LinkedHashMap<>();
        loaders = new LinkedHashSet<>();
    }

    /** A copy that can grow, and be thrown away if it cannot. */
    Closure(Closure other) {
        variables = other.variables;
        linked = new LinkedHashMap<>(other.linked);
        reached = new HashSet<>(other.reached);
        reachedMethods = new HashSet<>(other.reachedMethods);
        values = new LinkedHashMap<>(other.values);
        loaders = new LinkedHashSet<>(other.loaders);
    }

    /** One thing to follow. */
    @FunctionalInterface
    private interface Step {
        void follow() throws TransferFault;
    }

    @Override
    public void type(Class<?> type) {
        open.add(() -> reach(elementOf(type)));
    }

    @Override
    public void lambda(SerializedLambda lambda, ClassLoader loader) {
        open.add(() -> {
            loaders.add(loader);
            Set<Member> body = Set.of(
                    new Member(lambda.getImplClass(), lambda.getImplMethodName() + lambda.getImplMethodSignature()));
            Names types = new Names();
            types.names(lambda.getCapturingClass(), lambda.getFunctionalInterfaceClass(), lambda.getImplClass());
            types.descriptor(lambda.getInstantiatedMethodType());
            types.descriptor(lambda.getImplMethodSignature());
            follow(new MethodFacts(types.set(), body, Set.of(), Set.of()), loader);
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

    /** Whether reporting this class, which is no array, would bring nothing new. */
    boolean knows(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || reached.contains(type) || (!SessionClass.is(type) && loaders.contains(loader));
    }

    /** The loaders of everything that was found. */
    Set<ClassLoader> loaders() {
        return Collections.unmodifiableSet(loaders);
    }

    /** The classes and then the variables, in an order in which workers can take them. */
    List<Blob> code() {
        List<Blob> code = new ArrayList<>();
        linked.values().forEach(type -> code.add(type.blob()));
        // what stands alone first; then what was found last, as it may be needed to make what led to it
        List<Variables.Encoded> found = new ArrayList<>(values.values());
        Collections.reverse(found);
        found.stream()
                .filter(Variables.Encoded::isSent)
                .filter(Variables.Encoded::alone)
                .forEach(v -> code.add(v.blob()));
        found.stream().filter(Variables.Encoded::isSent).filter(v -> !v.alone()).forEach(v -> code.add(v.blob()));
        return code;
    }

    private void reach(Class<?> type) throws TransferFault {
        ClassLoader loader = type.getClassLoader();
        if (loader == null) {
            return;
        }
        loaders.add(loader);
        link(type);
        SessionClass code = linked.get(type);
        if (code == null || !reached.add(type)) {
            return;
        }
        if (code.facts().isWrapper()) {
            reachMethod(code, INITIALIZER);
        } else {
            for (Class<?> named : resolve(code.facts().structure(), loader)) {
                reach(named);
            }
            for (MethodFacts method : code.facts().methods().values()) {
                follow(method, loader);
            }
        }
    }

    private void reachMethod(SessionClass wrapper, String key) throws TransferFault {
        MethodFacts method = wrapper.facts().methods().get(key);
        if (method != null && reachedMethods.add(new Member(wrapper.facts().name(), key))) {
            follow(method, wrapper.type().getClassLoader());
        }
    }

    private void follow(MethodFacts method, ClassLoader loader) throws TransferFault {
        for (Class<?> type : resolve(method.types(), loader)) {
            open.add(() -> reach(type));
        }
        for (Member call : method.calls()) {
            if (ClassFacts.isWrapper(call.owner())) {
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
        for (Class<?> owner : resolve(Set.of(method.owner()), loader)) {
            reach(owner);
            if (linked.get(owner) != null) {
                reachMethod(linked.get(owner), method.key());
            }
        }
    }

    private void link(Class<?> type) {
        if (!SessionClass.is(type) || linked.containsKey(type)) {
            return;
        }
        SessionClass code = SessionClass.of(type);
        linked.put(type, code);
        for (Class<?> named : resolve(code.facts().linked(), type.getClassLoader())) {
            link(named);
        }
    }

    private void variable(Member member, ClassLoader loader, boolean isRead) throws TransferFault {
        for (Class<?> owner : resolve(Set.of(member.owner()), loader)) {
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
        Variables.Encoded known = values.get(field);
        if (known != null && known.isSent()) {
            return;
        }
        if (isMadeByInitializer(field)) {
            written(field);
        } else {
            values.put(field, variables.encode(field, this));
        }
    }

    /** A static field that its class's own initializer fills, as with a connection, is filled in the worker too. */
    private boolean isMadeByInitializer(Field field) {
        SessionClass code = linked.get(field.getDeclaringClass());
        MethodFacts initializer = code.facts().methods().get(INITIALIZER);
        return initializer != null
                && initializer.writes().contains(new Member(code.facts().name(), field.getName()));
    }

    /** Assigned, and perhaps never read before: if the value cannot travel, the worker does without. */
    private void written(Field field) {
        if (values.containsKey(field)) {
            return;
        }
        Closure tentative = new Closure(this);
        try {
            tentative.values.put(field, variables.encode(field, tentative));
            tentative.complete();
            adopt(tentative);
        } catch (TransferFault fault) {
            values.put(field, Variables.Encoded.NOT_SENT);
        }
    }

    /** Takes over what a copy of this has found, and what it has yet to follow. */
    void adopt(Closure grown) {
        linked.putAll(grown.linked);
        reached.addAll(grown.reached);
        reachedMethods.addAll(grown.reachedMethods);
        values.putAll(grown.values);
        loaders.addAll(grown.loaders);
        open.addAll(grown.open);
    }

    static Class<?> elementOf(Class<?> type) {
        return type.isArray() ? elementOf(type.getComponentType()) : type;
    }

    private static List<Class<?>> resolve(Set<String> names, ClassLoader loader) {
        List<Class<?>> found = new ArrayList<>(names.size());
        for (String name : names) {
            Class<?> type = resolve(name, loader);
            if (type != null) {
                found.add(type);
            }
        }
        return found;
    }

    /** The class of an internal name; if it is not there, code that mentions it fails in both places alike. */
    private static Class<?> resolve(String name, ClassLoader loader) {
        try {
            return Class.forName(name.replace('/', '.'), false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
