package dev.lido.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What bytecode mentions is found in every form in which it mentions it. */
@Timeout(60)
class ClassScanTest {

    private static final String OTHERS =
            "package s; class A {} class B {} class C {} class D { static int d; int e; void m() {} }"
                    + " class E extends Exception {} interface I {} class G<T> {} class S implements java.io.Serializable {"
                    + " protected int p; int q; }";

    private static Set<String> typesIn(String body) {
        return facts(body).types();
    }

    private static MethodFacts facts(String body) {
        Map<String, byte[]> classes = CompiledSession.compile(
                OTHERS, "package s; class T { static Object t(Object x) throws Exception { " + body + " } }");
        return ClassScan.of(classes.get("s.T")).methods().get("t(Ljava/lang/Object;)Ljava/lang/Object;");
    }

    @Test
    void instructionsOfEveryKindAreSeen() {
        assertEquals(Set.of("s/A"), typesIn("return new A();"));
        assertEquals(Set.of("s/A"), typesIn("return (A) x;"));
        assertEquals(Set.of("s/A"), typesIn("return x instanceof A;"));
        assertEquals(Set.of("s/A"), typesIn("return A.class;"));
        assertEquals(Set.of("s/A"), typesIn("return new A[3];"));
        assertEquals(Set.of("s/A"), typesIn("return new A[3][4];"));
        assertTrue(typesIn("try { x.wait(); } catch (Exception e) { if (e instanceof E) return 1; } return 2;")
                .contains("s/E"));
        assertTrue(
                typesIn("java.util.function.Supplier<A> f = A::new; return f;").contains("s/A"));
    }

    /** Annotations of each kind; M may stand anywhere but at types in use. */
    private static final String ANNOTATIONS = "package s; import java.lang.annotation.*; enum L { LOW }"
            + " @Retention(RetentionPolicy.RUNTIME) @interface N { L level(); }"
            + " @Retention(RetentionPolicy.RUNTIME) @interface M { Class<?>[] by() default {}; N[] inner() default {}; }"
            + " @Retention(RetentionPolicy.RUNTIME) @Target(ElementType.TYPE_USE) @interface U {}"
            + " @Retention(RetentionPolicy.RUNTIME) @Target(ElementType.RECORD_COMPONENT) @interface K {}"
            + " @interface H {}";

    /** The session's types that a class {@code T} of this declaration mentions anywhere. */
    private static Set<String> typesOf(String declaration) {
        Map<String, byte[]> classes = CompiledSession.compile(OTHERS, ANNOTATIONS, "package s; " + declaration);
        var types = new HashSet<>(ClassScan.of(classes.get("s.T")).linked());
        types.remove("s/T");
        return types;
    }

    @Test
    void annotationsAreSeenWhereverTheyStand() {
        assertEquals(Set.of("s/M"), typesOf("@M class T {}"));
        assertEquals(Set.of("s/U"), typesOf("class T extends @U Object {}"));
        assertEquals(Set.of("s/M"), typesOf("class T { @M int f; }"));
        assertEquals(Set.of("s/U"), typesOf("class T { java.util.List<@U String> f; }"));
        assertEquals(Set.of("s/M"), typesOf("class T { @M void m() {} }"));
        assertEquals(Set.of("s/U"), typesOf("class T { void m() throws @U Exception {} }"));
        assertEquals(Set.of("s/M"), typesOf("class T { void m(@M int p) {} }"));
        assertEquals(Set.of("s/K"), typesOf("record T(@K int c) {}"));
    }

    @Test
    void annotationsAreSeenWithWhatTheirValuesName() {
        assertEquals(Set.of("s/M", "s/A"), typesOf("@M(by = A.class) class T {}"));
        assertEquals(Set.of("s/M", "s/N", "s/L"), typesOf("@M(inner = @N(level = L.LOW)) class T {}"));
        assertEquals(Set.of("s/L", "s/N"), typesOf("@interface T { N value() default @N(level = L.LOW); }"));
    }

    @Test
    void annotationsThatNoProgramSeesAreOfNoAccount() {
        assertEquals(Set.of(), typesOf("@H class T { @H int f; @H void m(@H int p) {} }"));
    }

    @Test
    void labelsOfPatternSwitchesAreSeen() {
        assumeTrue(Runtime.version().feature() >= 21);
        Map<String, byte[]> classes = CompiledSession.compile(
                21,
                OTHERS
                        + " sealed interface Hue permits Warm, Cold {} enum Warm implements Hue { RED } enum Cold implements Hue { BLUE }",
                "package s; class T { static Object t(Object x) { return switch (x) { case A a -> 1; case B b when b.hashCode() > 0 -> 2;"
                        + " default -> 3; }; } static int hue(Hue h) { return switch (h) { case Warm.RED -> 1; case Cold.BLUE -> 2; }; } }");
        Map<String, MethodFacts> methods = ClassScan.of(classes.get("s.T")).methods();
        assertEquals(
                Set.of("s/A", "s/B"),
                methods.get("t(Ljava/lang/Object;)Ljava/lang/Object;").types());
        assertEquals(
                Set.of("s/Hue", "s/Warm", "s/Cold"),
                methods.get("hue(Ls/Hue;)I").types());
    }

    @Test
    void constantsThatAreComputedAreSeenWithTheirArguments() {
        var read = new Handle(Opcodes.H_GETSTATIC, "s/D", "d", "I", false);
        var bootstrap = new Handle(Opcodes.H_INVOKESTATIC, "s/B", "make", "()Ls/A;", false);
        var inner = new ConstantDynamic("i", "Ls/C;", bootstrap, "s.E", read);
        var writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "s/T", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "t", "()V", null, null);
        method.visitCode();
        method.visitLdcInsn(new ConstantDynamic("o", "Ls/A;", bootstrap, inner, Type.getObjectType("s/S")));
        method.visitInsn(Opcodes.POP);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(1, 0);
        method.visitEnd();
        MethodFacts facts = ClassScan.of(writer.toByteArray()).methods().get("t()V");
        assertEquals(Set.of("s/A", "s/B", "s/C", "s/D", "s/E", "s/S"), facts.types());
        assertEquals(Set.of(new Member("s/B", "make()Ls/A;")), facts.calls());
        assertEquals(Set.of(new Member("s/D", "d")), facts.reads());
    }

    @Test
    void staticFieldsAreReadOrWritten() {
        MethodFacts reads = facts("return D.d;");
        assertEquals(Set.of(new Member("s/D", "d")), reads.reads());
        assertEquals(Set.of(), reads.writes());
        MethodFacts writes = facts("D.d = 3; return null;");
        assertEquals(Set.of(), writes.reads());
        assertEquals(Set.of(new Member("s/D", "d")), writes.writes());
        assertEquals(Set.of(), facts("return new D().e;").reads());
    }

    @Test
    void methodsThatHandlesNameAreCalled() {
        assertTrue(facts("java.util.function.Consumer<D> f = D::m; return f;")
                .calls()
                .contains(new Member("s/D", "m()V")));
    }

    @Test
    void aSnippetsStatementsStayBehind() throws Exception {
        var session = new CompiledSession(
                OTHERS, "package s; public class $JShell$7 { public static Object do_it$() { return new A(); } }");
        SessionClass packed = SessionClass.of(session.loadClass("s.$JShell$7"));
        assertFalse(packed.facts().linked().contains("s/A"));
        assertTrue(packed.facts().methods().containsKey("do_it$()Ljava/lang/Object;"), "it encloses anonymous classes");
    }

    @Test
    void accessIsWidenedAndTheSerialVersionKept() throws Exception {
        Class<?> type = new CompiledSession(OTHERS).loadClass("s.S");
        SessionClass packed = SessionClass.of(type);
        var shelf = new Shelf(getClass().getClassLoader());
        shelf.put("s.S", packed.blob().hash(), packed.blob().bytes());
        shelf.settle();
        Class<?> there = shelf.newest().loadClass("s.S");
        assertNotEquals(type, there);
        assertEquals(2, there.getFields().length);
        assertTrue(Serializable.class.isAssignableFrom(there));
        assertEquals(
                ObjectStreamClass.lookup(type).getSerialVersionUID(),
                ObjectStreamClass.lookup(there).getSerialVersionUID());
    }

    @Test
    void theSameBytesAreAnalysedOnce() throws Exception {
        Class<?> type = new CompiledSession(OTHERS).loadClass("s.A");
        assertSame(SessionClass.of(type).facts(), SessionClass.of(type).facts());
    }
}
