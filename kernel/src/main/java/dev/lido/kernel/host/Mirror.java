package dev.lido.kernel.host;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reaches into objects whose classes are not known when this is compiled.
 *
 * <p>What is not there is told as {@link IncompatibleKernelException}; what the called code throws goes on as it is.
 */
final class Mirror {

    private Mirror() {}

    /** Calls a public method with that name that takes such arguments. */
    static Object call(Object target, String name, Object... arguments) throws Exception {
        Method method = Stream.of(target.getClass().getMethods())
                .filter(each -> each.getName().equals(name) && takes(each, arguments))
                .findFirst()
                .orElseThrow(() -> new IncompatibleKernelException(target.getClass(), name + "(…)"));
        return invoke(method, target, arguments);
    }

    /** As {@link #call}, where nothing is expected to be thrown. */
    static Object ask(Object target, String name, Object... arguments) {
        try {
            return call(target, name, arguments);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls a static method without parameters; null if the class or the method is not there. */
    static Object askStatic(ClassLoader loader, String type, String name) {
        try {
            return invoke(Class.forName(type, true, loader).getMethod(name), null);
        } catch (ClassNotFoundException | NoSuchMethodException | LinkageError absent) {
            return null;
        } catch (Exception refused) {
            return null; // JJava's way to say that there is none
        }
    }

    private static Object invoke(Method method, Object target, Object... arguments) throws Exception {
        try {
            method.setAccessible(true); // a public method of a class that is not
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            throw (Error) e.getCause();
        }
    }

    /** A new object of that class. */
    static Object make(Class<?> type, Object... arguments) {
        try {
            for (var constructor : type.getConstructors()) {
                if (takes(constructor, arguments)) {
                    return constructor.newInstance(arguments);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        throw new IncompatibleKernelException(type, "a constructor");
    }

    private static boolean takes(Executable method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        boolean fits = types.length == arguments.length;
        for (int i = 0; fits && i < types.length; i++) {
            fits = arguments[i] == null || types[i].isInstance(arguments[i]);
        }
        return fits;
    }

    /** A field of the object's class or of one above it, private or not. */
    static Object field(Object target, String name) {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            Optional<Field> found = Stream.of(type.getDeclaredFields())
                    .filter(field -> field.getName().equals(name))
                    .findFirst();
            if (found.isPresent()) {
                return read(found.get(), target);
            }
        }
        throw new IncompatibleKernelException(target.getClass(), name);
    }

    private static Object read(Field field, Object target) {
        try {
            field.setAccessible(true);
            return field.get(target);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one parameter type at that place of the public method of that name. */
    static Class<?> parameter(Object target, String method, int place) {
        return Stream.of(target.getClass().getMethods())
                .filter(each -> each.getName().equals(method) && each.getParameterCount() > place)
                .map(each -> each.getParameterTypes()[place])
                .findFirst()
                .orElseThrow(() -> new IncompatibleKernelException(target.getClass(), method));
    }

    /** What is done with the arguments of a call. */
    @FunctionalInterface
    interface Action {
        Object run(List<Object> arguments) throws Exception;
    }

    /** An object of that interface, whose abstract method does this. */
    static Object lambda(Class<?> type, Action action) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return ofObject(proxy, method.getName(), arguments);
            }
            return action.run(Arrays.asList(arguments));
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object ofObject(Object proxy, String method, Object... arguments) {
        return switch (method) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "of Lido";
        };
    }
}
