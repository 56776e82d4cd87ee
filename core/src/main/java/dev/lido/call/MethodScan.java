package dev.lido.call;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Reads one method's declaration and code for what they mention. */
final class MethodScan extends MethodVisitor {

    private final Names types = new Names();
    private final Set<Member> calls = new LinkedHashSet<>();
    private final Set<Member> reads = new LinkedHashSet<>();
    private final Set<Member> writes = new LinkedHashSet<>();

    MethodScan(String descriptor, String signature, String[] exceptions) {
        super(Opcodes.ASM9);
        types.descriptor(descriptor);
        types.signature(signature);
        types.names(exceptions);
    }

    MethodFacts facts() {
        return new MethodFacts(types.set(), calls, reads, writes);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return AnnotationScan.of(descriptor, visible, types);
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(int place, TypePath path, String descriptor, boolean visible) {
        return AnnotationScan.of(descriptor, visible, types);
    }

    @Override
    public AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
        return AnnotationScan.of(descriptor, visible, types);
    }

    @Override
    public AnnotationVisitor visitAnnotationDefault() {
        return AnnotationScan.ofDefault(types);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        types.name(type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        types.descriptor(descriptor);
        switch (opcode) {
            case Opcodes.GETSTATIC -> member(reads, owner, name);
            case Opcodes.PUTSTATIC -> member(writes, owner, name);
            default -> types.name(owner);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        types.descriptor(descriptor);
        member(calls, owner, name + descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        types.descriptor(descriptor);
        handle(bootstrap);
        for (Object argument : arguments) {
            bootstrapArgument(argument);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        constant(value);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        types.descriptor(descriptor);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        types.name(type);
    }

    /** The verifier compares the types of frames, for which it may load them. */
    @Override
    public void visitFrame(int kind, int localCount, Object[] locals, int stackCount, Object[] stack) {
        frameTypes(locals, localCount);
        frameTypes(stack, stackCount);
    }

    private void frameTypes(Object[] frame, int count) {
        for (int i = 0; frame != null && i < Math.min(count, frame.length); i++) {
            if (frame[i] instanceof String name) {
                types.name(name);
            }
        }
    }

    private void bootstrapArgument(Object argument) {
        if (argument instanceof String text) {
            types.candidate(text);
        } else {
            constant(argument);
        }
    }

    private void constant(Object value) {
        if (value instanceof Type type) {
            types.type(type);
        } else if (value instanceof Handle handle) {
            handle(handle);
        } else if (value instanceof ConstantDynamic dynamic) {
            types.descriptor(dynamic.getDescriptor());
            handle(dynamic.getBootstrapMethod());
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                bootstrapArgument(dynamic.getBootstrapMethodArgument(i));
            }
        }
    }

    private void handle(Handle handle) {
        types.descriptor(handle.getDesc());
        switch (handle.getTag()) {
            case Opcodes.H_GETSTATIC -> member(reads, handle.getOwner(), handle.getName());
            case Opcodes.H_PUTSTATIC -> member(writes, handle.getOwner(), handle.getName());
            case Opcodes.H_GETFIELD, Opcodes.H_PUTFIELD -> types.name(handle.getOwner());
            default -> member(calls, handle.getOwner(), handle.getName() + handle.getDesc());
        }
    }

    private void member(Set<Member> kind, String owner, String key) {
        types.name(owner);
        if (!Names.isOfJdk(owner)) {
            kind.add(new Member(owner, key));
        }
    }
}
