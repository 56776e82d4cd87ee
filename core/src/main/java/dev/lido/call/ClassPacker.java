package dev.lido.call;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalLong;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes a session class fit to travel.
 *
 * <ul>
 *   <li>A snippet's own statements ({@code do_it$}) stay behind: they mention what the function does not need, such as
 *       the pool itself, and the verifier would look for it. The method stays as a stub, because local and anonymous
 *       classes name it as the method that encloses them.
 *   <li>Members that are not private become public: in the session all classes share one package of one loader, in a
 *       worker that has seen redefinitions they are spread over several, between which only public access works.
 *   <li>The serial version that the session computes is written down, because it depends on that access.
 * </ul>
 */
final class ClassPacker extends ClassVisitor {

    private static final String SERIAL_VERSION = "serialVersionUID";

    private final OptionalLong serialVersion;
    private boolean wrapper;

    private ClassPacker(ClassVisitor next, OptionalLong serialVersion) {
        super(Opcodes.ASM9, next);
        this.serialVersion = serialVersion;
    }

    static byte[] pack(Class<?> type, byte[] bytes) {
        var writer = new ClassWriter(0);
        new ClassReader(bytes).accept(new ClassPacker(writer, serialVersion(type)), 0);
        return writer.toByteArray();
    }

    private static OptionalLong serialVersion(Class<?> type) {
        try {
            return computesSerialVersion(type)
                    ? OptionalLong.of(ObjectStreamClass.lookupAny(type).getSerialVersionUID())
                    : OptionalLong.empty();
        } catch (LinkageError e) {
            return OptionalLong.empty(); // its members' types are not all there: it cannot be serialized here either
        }
    }

    private static boolean computesSerialVersion(Class<?> type) {
        return Serializable.class.isAssignableFrom(type)
                && !(type.isInterface() || Enum.class.isAssignableFrom(type) || type.isRecord())
                && Arrays.stream(type.getDeclaredFields())
                        .noneMatch(field -> field.getName().equals(SERIAL_VERSION));
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        wrapper = SnippetNames.isWrapper(name);
        super.visit(version, widened(access), name, signature, superName, interfaces);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        return super.visitField(widened(access), name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        int widened = name.equals("<clinit>") ? access : widened(access);
        MethodVisitor method = super.visitMethod(widened, name, descriptor, signature, exceptions);
        if (wrapper && name.equals(SnippetNames.STATEMENTS)) {
            stub(method);
            return null;
        }
        return method;
    }

    @Override
    public void visitEnd() {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        serialVersion.ifPresent(value ->
                super.visitField(access, SERIAL_VERSION, "J", null, value).visitEnd());
        super.visitEnd();
    }

    private static int widened(int access) {
        return (access & Opcodes.ACC_PRIVATE) != 0 ? access : (access & ~Opcodes.ACC_PROTECTED) | Opcodes.ACC_PUBLIC;
    }

    private static void stub(MethodVisitor method) {
        method.visitCode();
        method.visitInsn(Opcodes.ACONST_NULL);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(1, 0);
        method.visitEnd();
    }
}
