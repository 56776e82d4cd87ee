package dev.lido.call;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Collects the classes that bytecode names, in all the forms in which it does. */
final class Names {

    private static final Pattern QUALIFIED = Pattern.compile("[\\p{L}_][\\w$]*(\\.[\\p{L}_$][\\w$]*)+");

    private final Set<String> names = new LinkedHashSet<>();

    Set<String> set() {
        return names;
    }

    static boolean isOfJdk(String internalName) {
        return internalName.startsWith("java/") || internalName.startsWith("jdk/");
    }

    /** An internal name or, as casts of arrays have it, an array's descriptor. */
    void name(String internalName) {
        if (internalName != null) {
            type(Type.getObjectType(internalName));
        }
    }

    void names(String... internalNames) {
        if (internalNames != null) {
            for (String name : internalNames) {
                name(name);
            }
        }
    }

    void descriptor(String descriptor) {
        type(Type.getType(descriptor));
    }

    void type(Type type) {
        switch (type.getSort()) {
            case Type.ARRAY -> type(type.getElementType());
            case Type.METHOD -> {
                type(type.getReturnType());
                for (Type argument : type.getArgumentTypes()) {
                    type(argument);
                }
            }
            case Type.OBJECT -> add(type.getInternalName());
            default -> {} // primitives
        }
    }

    /** A string that a bootstrap method takes may name a class, as the labels of a pattern switch do. */
    void candidate(String text) {
        if (QUALIFIED.matcher(text).matches()) {
            add(text.replace('.', '/'));
        }
    }

    void signature(String signature) {
        if (signature != null) {
            new SignatureReader(signature).accept(new SignatureNames());
        }
    }

    private void add(String internalName) {
        if (!isOfJdk(internalName)) {
            names.add(internalName);
        }
    }

    /** Walks a generic signature; an inner class of a generic class is named relative to it. */
    private final class SignatureNames extends SignatureVisitor {
        private String outer = "";

        SignatureNames() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitClassType(String name) {
            outer = name;
            add(name);
        }

        @Override
        public void visitInnerClassType(String name) {
            outer += '$' + name;
            add(outer);
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            return new SignatureNames();
        }
    }
}
