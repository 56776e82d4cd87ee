package dev.lido.codec;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds the names of captured variables in the debug information of the class that holds the lambda's body. */
final class CapturedNames {

    private CapturedNames() {}

    /** A captured value as a message calls it: by its variable's name if that can be found, else by its number. */
    static String describe(SerializedLambda lambda, int index, ClassLoader loader) {
        boolean bound = lambda.getImplMethodKind() != MethodHandleInfo.REF_invokeStatic;
        if (bound && index == 0) {
            return lambda.getImplMethodName().startsWith("lambda$")
                    ? "captured this"
                    : "object of the method reference";
        }
        String name = find(lambda, slot(lambda, bound ? index - 1 : index) + (bound ? 1 : 0), loader);
        return name == null ? "captured value " + (index + 1) : "captured variable " + name;
    }

    private static int slot(SerializedLambda lambda, int parameter) {
        Type[] types = Type.getArgumentTypes(lambda.getImplMethodSignature());
        int slot = 0;
        for (int i = 0; i < parameter && i < types.length; i++) {
            slot += types[i].getSize();
        }
        return slot;
    }

    private static String find(SerializedLambda lambda, int slot, ClassLoader loader) {
        String resource = lambda.getImplClass() + ".class";
        try (InputStream in = loader == null ? null : loader.getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            var finder = new Finder(lambda, slot);
            new ClassReader(in.readAllBytes()).accept(finder, ClassReader.SKIP_FRAMES);
            return finder.name;
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    /** Looks for a local variable. */
    private static final class Finder extends ClassVisitor {

        private final SerializedLambda lambda;
        private final int slot;
        private String name;

        Finder(SerializedLambda lambda, int slot) {
            super(Opcodes.ASM9);
            this.lambda = lambda;
            this.slot = slot;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            boolean wanted =
                    method.equals(lambda.getImplMethodName()) && descriptor.equals(lambda.getImplMethodSignature());
            return wanted ? new Variables() : null;
        }

        /** Reads the table of one method. */
        private final class Variables extends MethodVisitor {
            Variables() {
                super(Opcodes.ASM9);
            }

            @Override
            public void visitLocalVariable(
                    String variable, String descriptor, String signature, Label start, Label end, int index) {
                if (index == slot && name == null) {
                    name = variable;
                }
            }
        }
    }
}
