package dev.lido.kernel.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Where checks are woven in. */
@Timeout(20)
class StopWeaverTest {

    @SuppressWarnings("unused") // read as bytes
    private abstract static class Sample {
        abstract int none();

        int straight(int a) {
            return a > 0 ? a : -a;
        }

        int loops(int a) {
            int sum = 0;
            for (int i = 0; i < a; i++) {
                sum += i;
            }
            do {
                sum--;
            } while (sum > 0);
            return sum;
        }
    }

    @Test
    void everyMethodChecksAtItsStartAndBeforeEachJumpBack() throws Exception {
        byte[] woven = StopWeaver.weave(bytes(Sample.class));
        assertEquals(0, checks(woven, "none"));
        assertEquals(1, checks(woven, "<init>"));
        assertEquals(1, checks(woven, "straight"));
        assertEquals(3, checks(woven, "loops"));
    }

    @Test
    void aMethodThatChecksWouldMakeTooLongStaysAsItIs() {
        byte[] long_ = longLoops();
        assertArrayEquals(long_, StopWeaver.weave(long_));
    }

    /** A method of nearly 64 KB, every third instruction of which jumps back. */
    private static byte[] longLoops() {
        var writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_ABSTRACT, "Long", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "f", "()V", null, null);
        method.visitCode();
        var back = new Label();
        method.visitLabel(back);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        for (int i = 0; i < 8_000; i++) {
            method.visitInsn(Opcodes.ICONST_0);
            method.visitJumpInsn(Opcodes.IFNE, back);
        }
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(1, 0);
        method.visitEnd();
        return writer.toByteArray();
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    private static int checks(byte[] bytes, String method) {
        int[] found = {0};
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return name.equals(method) ? counting(found) : null;
                            }
                        },
                        0);
        return found[0];
    }

    private static MethodVisitor counting(int[] found) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
                found[0] += owner.endsWith("/StopCheck") ? 1 : 0;
            }
        };
    }
}
