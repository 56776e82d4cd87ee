package dev.lido.kernel.eval;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Weaves {@link StopCheck#pass} into classes: at the start of every method, for endless recursion and for loops that call lambdas,
 * and before every jump back, for loops. A call without operands changes neither the stack's depth nor its frames.
 */
final class StopWeaver {

    private static final String CHECK = Type.getInternalName(StopCheck.class);

    private StopWeaver() {}

    /** The class with the checks; as it is where they make a method too long for the JVM. */
    static byte[] weave(byte[] compiled) {
        try {
            var reader = new ClassReader(compiled);
            var writer = new ClassWriter(reader, 0);
            reader.accept(new Classes(writer), 0);
            return writer.toByteArray();
        } catch (MethodTooLargeException | ClassTooLargeException tooLong) {
            return compiled;
        }
    }

    private static final class Classes extends ClassVisitor {
        Classes(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new Methods(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class Methods extends MethodVisitor {
        /** The labels that were passed: a jump to one of them goes back. */
        private final Set<Label> passed = new HashSet<>();

        Methods(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            check();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            checkIfBack(label);
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            checkIfBack(otherwise, labels);
            super.visitTableSwitchInsn(min, max, otherwise, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            checkIfBack(otherwise, labels);
            super.visitLookupSwitchInsn(otherwise, keys, labels);
        }

        private void checkIfBack(Label target, Label... others) {
            boolean back = passed.contains(target);
            for (Label other : others) {
                back |= passed.contains(other);
            }
            if (back) {
                check();
            }
        }

        private void check() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECK, "pass", "()V", false);
        }
    }
}
