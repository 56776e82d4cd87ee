package dev.lido.call;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Reads the annotations that a running program can see: their types, and the classes and enums in their values. */
final class AnnotationScan extends AnnotationVisitor {

    private final Names names;

    private AnnotationScan(Names names) {
        super(Opcodes.ASM9);
        this.names = names;
    }

    /** Reads an annotation into names; {@code null}, which skips it, if reflection does not show it. */
    static AnnotationVisitor of(String descriptor, boolean visible, Names names) {
        if (!visible) {
            return null;
        }
        names.descriptor(descriptor);
        return new AnnotationScan(names);
    }

    /** Reads the default of an annotation's element. */
    static AnnotationVisitor ofDefault(Names names) {
        return new AnnotationScan(names);
    }

    @Override
    public void visit(String name, Object value) {
        if (value instanceof Type type) {
            names.type(type);
        }
    }

    @Override
    public void visitEnum(String name, String descriptor, String value) {
        names.descriptor(descriptor);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String name, String descriptor) {
        names.descriptor(descriptor);
        return this;
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
        return this;
    }

    /** Reads the annotations of a field. */
    static final class OfField extends FieldVisitor {

        private final Names names;

        OfField(Names names) {
            super(Opcodes.ASM9);
            this.names = names;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return of(descriptor, visible, names);
        }

        @Override
        public AnnotationVisitor visitTypeAnnotation(int place, TypePath path, String descriptor, boolean visible) {
            return of(descriptor, visible, names);
        }
    }

    /** Reads the annotations of a record component. */
    static final class OfComponent extends RecordComponentVisitor {

        private final Names names;

        OfComponent(Names names) {
            super(Opcodes.ASM9);
            this.names = names;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return of(descriptor, visible, names);
        }

        @Override
        public AnnotationVisitor visitTypeAnnotation(int place, TypePath path, String descriptor, boolean visible) {
            return of(descriptor, visible, names);
        }
    }
}
