package dev.lido;

import dev.lido.call.SnippetNames;
import dev.lido.spi.ItemFunction;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a user's function as its user knows it: by what a serialized lambda tells of itself, and by where the call is made. Thread-safe.
 *
 * <p>A lambda has a class for each place where it stands, so it is looked into once and not at each call.
 */
final class FunctionName {

    /** How javac names the method of a lambda that can be serialized: after the one that it stands in, with a hash behind. */
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+?)(?:\\$[0-9a-f]+)?\\$\\d+");

    /** What JShell makes of what stands in no method. */
    private static final Pattern TOP_LEVEL = Pattern.compile(Pattern.quote(SnippetNames.STATEMENTS) + ".*|static|new");

    private static final ClassValue<AtomicReference<String>> KNOWN = new ClassValue<>() {
        @Override
        protected AtomicReference<String> computeValue(Class<?> type) {
            return new AtomicReference<>();
        }
    };

    /** Stands for a lambda of which only the place of the call can be told. */
    private static final String NAMELESS = "";

    private FunctionName() {}

    /** The function's name; empty where nothing is known. To be asked in the thread that makes the call. */
    static String of(ItemFunction call) {
        String known = call instanceof Calls.UserCall user ? known(user.f()) : NAMELESS;
        if (!known.equals(NAMELESS)) {
            return known;
        }
        String place = InstalledPlace.get().name();
        return place.isEmpty() ? "" : "lambda in " + place;
    }

    private static String known(Object function) {
        AtomicReference<String> name = KNOWN.get(function.getClass());
        if (name.get() == null) {
            name.set(found(function));
        }
        return name.get();
    }

    private static String found(Object function) {
        Class<?> type = function.getClass();
        if (!type.isHidden() && !type.isSynthetic()) {
            return type.isAnonymousClass() ? NAMELESS : type.getSimpleName();
        }
        try {
            Method replace = type.getDeclaredMethod("writeReplace");
            replace.setAccessible(true);
            return replace.invoke(function) instanceof SerializedLambda lambda ? found(lambda) : NAMELESS;
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return NAMELESS;
        }
    }

    private static String found(SerializedLambda lambda) {
        String type = SnippetNames.simpleName(lambda.getImplClass());
        String method = lambda.getImplMethodName();
        if (lambda.getImplMethodKind() == MethodHandleInfo.REF_newInvokeSpecial) {
            return type + "::new";
        }
        Matcher body = LAMBDA.matcher(method);
        if (!body.matches()) {
            return type.isEmpty() ? method : type + "::" + method;
        }
        boolean inMethod = !TOP_LEVEL.matcher(body.group(1)).matches();
        if (type.isEmpty()) {
            return inMethod ? "lambda in " + body.group(1) : NAMELESS;
        }
        return "lambda in " + type + (inMethod ? "." + body.group(1) : "");
    }
}
