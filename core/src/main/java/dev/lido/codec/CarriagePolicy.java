package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.Serializer;
import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/**
 * Decides how a class is carried. In this order: the JDK's common classes in the forms of {@link CommonForms}; refused
 * what is bound to its process; arrays, enums, lambdas, proxies; the JDK's others by Java serialization; user classes by
 * Java serialization if they ask for it, else field by field.
 */
final class CarriagePolicy {

    /** Held by the class itself, so that classes of dead loaders are not held at all. */
    private static final ClassValue<Carriage> CARRIAGES = new ClassValue<>() {
        @Override
        protected Carriage computeValue(Class<?> type) {
            return decide(type);
        }
    };

    private static final ObjectArrayForm ARRAY = new ObjectArrayForm();
    private static final EnumForm ENUM = new EnumForm();
    private static final JavaForm JAVA = new JavaForm();

    /** Abstract JDK classes whose hidden kinds all take the abstract class's form. */
    private static final List<Class<?>> FAMILIES = List.of(
            Path.class,
            Charset.class,
            ZoneId.class,
            ByteBuffer.class,
            java.nio.CharBuffer.class,
            java.nio.ShortBuffer.class,
            java.nio.IntBuffer.class,
            java.nio.LongBuffer.class,
            java.nio.FloatBuffer.class,
            java.nio.DoubleBuffer.class);

    private CarriagePolicy() {}

    /** How a class is carried. */
    static Carriage of(Class<?> type) {
        return CARRIAGES.get(type);
    }

    /** Whether values of a class never travel. */
    static boolean isRefused(Class<?> type) {
        return of(type).getSerializer() instanceof RefusedForm;
    }

    private static Carriage decide(Class<?> type) {
        Carriage common = CommonForms.find(type);
        if (common != null) {
            return common;
        }
        String refusal = ProcessBound.refusal(type);
        if (refusal != null) {
            return refused(type, refusal);
        }
        if (type.isArray()) {
            return carriage(type, type, ARRAY);
        }
        if (Enum.class.isAssignableFrom(type) && type != Enum.class) {
            Class<?> declaring = type.isEnum() ? type : type.getSuperclass();
            return new Carriage(type, declaring, ENUM, true);
        }
        if (Proxy.isProxyClass(type)) {
            return as(type, Proxy.class);
        }
        return ClassNames.isJdk(type) ? ofJdk(type) : ofUser(type);
    }

    private static Carriage ofJdk(Class<?> type) {
        for (Class<?> family : FAMILIES) {
            if (family.isAssignableFrom(type)) {
                return as(type, family);
            }
        }
        Class<?> standIn = CollectionForms.standIn(type);
        if (standIn != null) {
            return as(type, standIn);
        }
        if (Serializable.class.isAssignableFrom(type)) {
            return carriage(type, type, JAVA);
        }
        if (type.isHidden()) {
            return refused(type, ProcessBound.LAMBDA);
        }
        return refused(type, "a class of the JDK that is not serializable. Send the values that it is made from.");
    }

    private static Carriage ofUser(Class<?> type) {
        if (type.isHidden()) {
            return has(type, "writeReplace") && Serializable.class.isAssignableFrom(type)
                    ? as(type, CommonForms.Lambda.class)
                    : refused(type, ProcessBound.LAMBDA);
        }
        PartsForm<Object> library = LibraryForms.find(type);
        if (library != null) {
            return carriage(type, type, library);
        }
        if (asksForJava(type)) {
            return carriage(type, type, JAVA);
        }
        Class<?> jdkSuper = jdkSuperclass(type);
        if (hasState(jdkSuper)) {
            return Serializable.class.isAssignableFrom(jdkSuper)
                    ? carriage(type, type, JAVA)
                    : refused(type, "it extends " + jdkSuper.getTypeName() + ", whose state cannot be reached.");
        }
        return byFields(type);
    }

    private static Carriage byFields(Class<?> type) {
        try {
            return carriage(type, type, type.isRecord() ? new RecordForm(type) : new FieldsForm(type));
        } catch (InaccessibleObjectException | LinkageError closed) {
            return Serializable.class.isAssignableFrom(type)
                    ? carriage(type, type, JAVA)
                    : refused(type, "its fields cannot be reached: " + closed.getMessage());
        }
    }

    private static boolean asksForJava(Class<?> type) {
        if (!Serializable.class.isAssignableFrom(type)) {
            return false;
        }
        if (Externalizable.class.isAssignableFrom(type)) {
            return true;
        }
        for (Class<?> each = type; each != null && !ClassNames.isJdk(each); each = each.getSuperclass()) {
            if (has(each, "writeObject", ObjectOutputStream.class)
                    || has(each, "readObject", ObjectInputStream.class)
                    || has(each, "writeReplace")
                    || has(each, "readResolve")) {
                return true;
            }
        }
        Class<?> jdkSuper = jdkSuperclass(type);
        return jdkSuper != Object.class && jdkSuper != Record.class && Serializable.class.isAssignableFrom(jdkSuper);
    }

    private static boolean has(Class<?> type, String method, Class<?>... parameters) {
        try {
            return !Modifier.isStatic(type.getDeclaredMethod(method, parameters).getModifiers());
        } catch (NoSuchMethodException | LinkageError absent) {
            return false;
        }
    }

    private static Class<?> jdkSuperclass(Class<?> type) {
        Class<?> each = type;
        while (!ClassNames.isJdk(each)) {
            each = each.getSuperclass() == null ? Object.class : each.getSuperclass();
        }
        return each;
    }

    private static boolean hasState(Class<?> jdkSuper) {
        for (Class<?> each = jdkSuper; each != null; each = each.getSuperclass()) {
            for (var field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Carriage carriage(Class<?> type, Class<?> wire, Serializer<?> form) {
        return new Carriage(type, wire, form, false);
    }

    private static Carriage as(Class<?> type, Class<?> family) {
        Carriage model = CommonForms.find(family);
        return new Carriage(type, family, model.getSerializer(), model.isLocal());
    }

    private static Carriage refused(Class<?> type, String problem) {
        return carriage(type, type, new RefusedForm(problem));
    }
}
