package dev.lido.call;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/** Reads a class's bytes for what they mention. */
final class ClassScan extends ClassVisitor {

    private final Names structure = new Names();
    private final Names inner = new Names();
    private final Map<String, MethodScan> methods = new LinkedHashMap<>();
    private String self;

    private ClassScan() {
        super(Opcodes.ASM9);
    }

    static ClassFacts of(byte[] bytes) {
        var scan = new ClassScan();
        new ClassReader(bytes).accept(scan, ClassReader.SKIP_DEBUG);
        return scan.facts();
    }

    private ClassFacts facts() {
        Map<String, MethodFacts> facts = new HashMap<>();
        methods.forEach((key, scan) -> facts.put(key, scan.facts()));
        return ClassFacts.of(self, structure.set(), inner.set(), facts);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        self = name;
        structure.signature(signature);
        structure.name(superName);
        structure.names(interfaces);
    }

    @Override
    public void visitNestHost(String host) {
        structure.name(host);
    }

    @Override
    public void visitNestMember(String member) {
        inner.name(member);
    }

    @Override
    public void visitPermittedSubclass(String subclass) {
        inner.name(subclass);
    }

    @Override
    public void visitOuterClass(String owner, String name, String descriptor) {
        structure.name(owner);
    }

    @Override
    public void visitInnerClass(String name, String outer, String simpleName, int access) {
        // the attribute also lists every nested class that some code mentions: those are of no account here
        if (name.equals(self)) {
            structure.name(outer);
        } else if (self.equals(outer)) {
            inner.name(name);
        }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return AnnotationScan.of(descriptor, visible, structure);
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(int place, TypePath path, String descriptor, boolean visible) {
        return AnnotationScan.of(descriptor, visible, structure);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        structure.descriptor(descriptor);
        structure.signature(signature);
        return new AnnotationScan.OfField(structure);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
        structure.descriptor(descriptor);
        structure.signature(signature);
        return new AnnotationScan.OfComponent(structure);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        var scan = new MethodScan(descriptor, signature, exceptions);
        methods.put(name + descriptor, scan);
        return scan;
    }
}
