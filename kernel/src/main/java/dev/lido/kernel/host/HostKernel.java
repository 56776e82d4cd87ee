package dev.lido.kernel.host;

import dev.lido.kernel.eval.Session;
import dev.lido.kernel.eval.Surroundings;
import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;

/**
 * The kernel that we are a guest of, as far as we use it. Both kernels descend from one base: what differs is where the names begin, and
 * those of a few methods.
 */
final class HostKernel implements Surroundings {

    private static final String BASE = ".kernel.BaseKernel";

    private final Object kernel;

    /** What the names of its base's classes begin with. */
    private final String root;

    private final ClassLoader loader;
    private final Object magics;

    /** JJava shows the value of a magic that ends a cell, but for its early versions; IJava does not. */
    private final boolean showsMagics;

    /** Takes a kernel of one of the two. */
    HostKernel(Object kernel) {
        this.kernel = kernel;
        Class<?> base = base(kernel.getClass());
        root = base.getName().substring(0, base.getName().length() - BASE.length());
        loader = base.getClassLoader();
        boolean jjava = has("getMagicsRegistry");
        showsMagics = jjava && !dropsValues();
        magics = Mirror.ask(kernel, jjava ? "getMagicsRegistry" : "getMagics");
    }

    /** Whether the code that stands for a magic ends with an empty block, so that its value is not that of the cell. */
    private boolean dropsValues() {
        try {
            Field template = type(".kernel.magic.MagicTranspiler").getDeclaredField("LINE_CALL_TEMPLATE");
            template.setAccessible(true);
            return String.valueOf(template.get(null)).endsWith("{};");
        } catch (ReflectiveOperationException | IncompatibleKernelException newer) {
            return false;
        }
    }

    private static Class<?> base(Class<?> kernel) {
        for (Class<?> type = kernel; type != null; type = type.getSuperclass()) {
            if (type.getName().endsWith(BASE)) {
                return type;
            }
        }
        throw new IncompatibleKernelException(kernel, BASE.substring(1) + " above it");
    }

    private boolean has(String method) {
        return Stream.of(kernel.getClass().getMethods()).map(Method::getName).anyMatch(method::equals);
    }

    /** The kernel that runs in this process, whose classes this loader finds; null if there is none. */
    static Object running(ClassLoader loader) {
        Object ijava = Mirror.askStatic(loader, "io.github.spencerpark.ijava.IJava", "getKernelInstance");
        return ijava != null
                ? ijava
                : Mirror.askStatic(loader, "org.dflib.jjava.jupyter.kernel.BaseKernel", "notebookKernel");
    }

    boolean showsMagics() {
        return showsMagics;
    }

    /** Evaluates Java in its session. */
    Object eval(String java) throws Exception {
        if (has("evalRaw")) {
            return Mirror.call(kernel, "evalRaw", java);
        }
        return Mirror.call(Mirror.call(kernel, "evalBuilder", java), "eval");
    }

    /** The JShell of its session. */
    JShell jshell() {
        return (JShell)
                (has("getJShell")
                        ? Mirror.ask(kernel, "getJShell")
                        : Mirror.ask(Mirror.field(kernel, "evaluator"), "getShell"));
    }

    // ---- magics

    /** The names of the magics that it has. */
    Set<String> magics() {
        Set<String> all = names("lineMagics");
        all.addAll(names("cellMagics"));
        return all;
    }

    private Set<String> names(String field) {
        return ((Map<?, ?>) Mirror.field(magics, field))
                .keySet().stream().map(String::valueOf).collect(Collectors.toCollection(HashSet::new));
    }

    /** What a magic does. */
    @FunctionalInterface
    interface Use {
        /** Runs it: the words of its line, and the lines below it or null. */
        Object run(List<String> words, String body) throws Exception;
    }

    /** Makes a line magic known. */
    void addLineMagic(String name, Use use) {
        add("registerLineMagic", name, use);
    }

    /** Makes a cell magic known. */
    void addCellMagic(String name, Use use) {
        add("registerCellMagic", name, use);
    }

    /** IJava calls a magic with the words and the body; JJava with itself before them. */
    private void add(String method, String name, Use use) {
        Class<?> type = Mirror.parameter(magics, method, 1);
        Object magic = Mirror.lambda(type, arguments -> {
            @SuppressWarnings("unchecked") // both kernels give strings
            List<String> words = (List<String>) first(arguments, List.class);
            return use.run(words, (String) first(arguments, String.class));
        });
        Object unused = Mirror.ask(magics, method, name, magic);
    }

    private static Object first(List<Object> arguments, Class<?> type) {
        return arguments.stream().filter(type::isInstance).findFirst().orElse(null);
    }

    // ---- what values look like

    /** Shows values of that type so: the action is given the value and where to put data by type. */
    void addRenderer(Class<?> type, Mirror.Action action) {
        Object registration = Mirror.ask(Mirror.ask(kernel, "getRenderer"), "createRegistration", type);
        Class<?> function = Mirror.parameter(registration, "register", 0);
        Object unused = Mirror.ask(registration, "register", Mirror.lambda(function, action));
    }

    // ---- the cell that runs

    /** The environment of the cell that runs, by which it is answered; null between cells. */
    Object environment() {
        return Mirror.field(Mirror.field(Mirror.ask(kernel, "getIO"), "display"), "env");
    }

    /** From the next cell on does this at the end of each, before it is answered, in the thread that answers. */
    void afterCells(Object environment, Runnable after) {
        Object connection = Mirror.field(Mirror.ask(environment, "getShell"), "connection");
        Object type = staticAnswer(".messages.MessageType", "execute_request");
        Object handler = Mirror.ask(connection, "getHandler", type);
        Object watched = Mirror.lambda(Mirror.parameter(connection, "setHandler", 1), arguments -> {
            try {
                return Mirror.call(handler, "handle", arguments.toArray());
            } finally {
                after.run();
            }
        });
        Object unused = Mirror.ask(connection, "setHandler", type, watched);
    }

    /** A message because of a request. */
    Object message(Object request, String type, Map<String, Object> content) {
        Object kind = staticAnswer(".messages.MessageType", type);
        return Mirror.make(type(".messages.Message"), request, kind, content);
    }

    private Object staticAnswer(String name, String argument) {
        try {
            return type(name).getMethod("getType", String.class).invoke(null, argument);
        } catch (ReflectiveOperationException e) {
            throw new IncompatibleKernelException(type(name), "getType(String)");
        }
    }

    private Class<?> type(String name) {
        try {
            return Class.forName(root + name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IncompatibleKernelException(kernel.getClass(), name.substring(1));
        }
    }

    // ---- what magics ask of the session

    @Override
    public List<Session.Variable> variables() {
        return jshell().variables()
                .filter(each -> !each.name().startsWith("$"))
                .map(each -> new Session.Variable(each.name(), each.typeName(), valueOf(each.name())))
                .toList();
    }

    private Object valueOf(String variable) {
        try {
            return eval(variable);
        } catch (Exception broken) { // its type does not compile any more
            return null;
        }
    }

    @Override
    public void addToClassPath(List<Path> entries) {
        String path = entries.stream()
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        Object unused = Mirror.ask(kernel, "addToClasspath", path);
    }
}
