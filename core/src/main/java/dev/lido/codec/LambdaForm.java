package dev.lido.codec;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Serializable lambdas and method references of user classes: what they call and what they captured. */
final class LambdaForm extends Form<Object> {

    @Override
    void put(GraphKryo kryo, SegmentOutput out, Object value) {
        SerializedLambda lambda = serialized(value);
        ClassLoader loader = value.getClass().getClassLoader();
        Class<?> capturing = capturing(lambda, loader);
        kryo.classes().sink().lambda(lambda, loader);
        for (Class<?> each : value.getClass().getInterfaces()) {
            kryo.classes().tell(each);
        }
        kryo.classes().writeName(out, capturing);
        out.writeVarInt(lambda.getImplMethodKind(), true);
        String[] names = {
            lambda.getFunctionalInterfaceClass(),
            lambda.getFunctionalInterfaceMethodName(),
            lambda.getFunctionalInterfaceMethodSignature(),
            lambda.getImplClass(),
            lambda.getImplMethodName(),
            lambda.getImplMethodSignature(),
            lambda.getInstantiatedMethodType()
        };
        for (String name : names) {
            StringForm.write(out, name);
        }
        putCaptured(kryo, out, lambda, loader);
    }

    private static SerializedLambda serialized(Object value) {
        try {
            Method replace = value.getClass().getDeclaredMethod("writeReplace");
            replace.setAccessible(true);
            return (SerializedLambda) replace.invoke(value);
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            throw new Refusal(value.getClass(), "cannot travel: its parts cannot be read.", unreadable);
        }
    }

    private static Class<?> capturing(SerializedLambda lambda, ClassLoader loader) {
        try {
            return Class.forName(lambda.getCapturingClass().replace('/', '.'), false, loader);
        } catch (ClassNotFoundException hidden) {
            throw new Refusal("cannot travel: the class that holds the lambda cannot be found by name.", hidden);
        }
    }

    private static void putCaptured(GraphKryo kryo, SegmentOutput out, SerializedLambda lambda, ClassLoader loader) {
        int count = lambda.getCapturedArgCount();
        out.writeVarInt(count, true);
        int i = 0;
        try {
            for (; i < count; i++) {
                kryo.put(out, lambda.getCapturedArg(i));
            }
        } catch (RuntimeException thrown) {
            throw Refusal.at(" → " + CapturedNames.describe(lambda, i, loader), thrown);
        }
    }

    @Override
    Object get(GraphKryo kryo, SegmentInput in, Class<?> type) {
        Class<?> capturing = kryo.classes().readName(in);
        int kind = in.readVarInt(true);
        var n = new String[7];
        for (int i = 0; i < n.length; i++) {
            n[i] = StringForm.read(in);
        }
        Object[] captured = Elements.get(kryo, in);
        return rebuild(
                capturing, new SerializedLambda(capturing, n[0], n[1], n[2], kind, n[3], n[4], n[5], n[6], captured));
    }

    private static Object rebuild(Class<?> capturing, SerializedLambda lambda) {
        try {
            Method method = capturing.getDeclaredMethod("$deserializeLambda$", SerializedLambda.class);
            method.setAccessible(true);
            return method.invoke(null, lambda);
        } catch (InvocationTargetException thrown) {
            throw new Refusal(capturing, "cannot be rebuilt: its class has no such lambda here.", thrown.getCause());
        } catch (ReflectiveOperationException | RuntimeException missing) {
            throw new Refusal(capturing, "cannot be rebuilt: its class rebuilds no lambdas.", missing);
        }
    }
}
