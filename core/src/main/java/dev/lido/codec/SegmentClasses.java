package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.ClassResolver;
import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Registration;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.util.IdentityObjectIntMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Names classes in a segment: 0 is null, 1 a name that follows, then the JDK's common classes, then the segment's own in
 * the order of their first mention. Nothing outlives the segment, so no class of a dead loader is held.
 */
@SuppressWarnings("rawtypes") // as the interface has it
final class SegmentClasses implements ClassResolver {

    private static final int NULL = 0;
    private static final int NAMED = 1;
    private static final int FIRST = 2;

    private static final List<Class<?>> COMMON = CommonForms.numbered();
    private static final IdentityObjectIntMap<Class<?>> NUMBERS = numbers();

    /** Classes that this segment has written; {@code null} until there is one. */
    private IdentityObjectIntMap<Class<?>> written;

    private int writtenCount;
    private final List<Carriage> read = new ArrayList<>();
    private CodeSink sink = CodeSink.NONE;
    private ClassLoader loader;

    /** False while Kryo's constructor registers its defaults, which are not wanted. */
    private boolean ready;

    private static IdentityObjectIntMap<Class<?>> numbers() {
        var numbers = new IdentityObjectIntMap<Class<?>>();
        for (int i = 0; i < COMMON.size(); i++) {
            numbers.put(COMMON.get(i), i + FIRST);
        }
        return numbers;
    }

    /** The number of a common class. */
    static int number(Class<?> common) {
        return NUMBERS.get(common, NULL);
    }

    /** Begins a segment, at either end. */
    void begin(CodeSink newSink, ClassLoader newLoader) {
        ready = true;
        sink = newSink;
        loader = newLoader;
        written = null;
        writtenCount = 0;
        read.clear();
    }

    /** The loader by which names are resolved. */
    ClassLoader loader() {
        return loader;
    }

    /** Is told of the code that is met. */
    CodeSink sink() {
        return sink;
    }

    @Override
    public Registration writeClass(Output output, Class type) {
        if (type == null) {
            output.writeByte(NULL);
            return null;
        }
        Carriage carriage = CarriagePolicy.of(type);
        if (carriage.getSerializer() instanceof RefusedForm refused) {
            throw refused.refusal(type);
        }
        writeName((SegmentOutput) output, carriage.wire());
        return carriage;
    }

    /** Writes which class is meant. */
    void writeName(SegmentOutput out, Class<?> type) {
        int number = NUMBERS.get(type, -1);
        if (number < 0 && written != null) {
            number = written.get(type, -1);
        }
        if (number >= 0) {
            out.writeVarInt(number, true);
            return;
        }
        if (type.isHidden()) {
            throw new Refusal(type, "cannot travel: a hidden class has no name to find it by.", null);
        }
        out.writeVarInt(NAMED, true);
        StringForm.write(out, type.getName());
        out.writeInt(CarriagePolicy.of(type).layout());
        remember(type);
    }

    private void remember(Class<?> type) {
        if (written == null) {
            written = new IdentityObjectIntMap<>(8);
        }
        written.put(type, FIRST + COMMON.size() + writtenCount++);
        tell(type);
    }

    /** Tells the sink of a class, unless every JVM has it. */
    void tell(Class<?> type) {
        if (!ClassNames.isJdk(type)) {
            sink.type(ClassNames.component(type));
        }
    }

    @Override
    public Registration readClass(Input input) {
        int number = input.readVarInt(true);
        return number == NULL ? null : carriage((SegmentInput) input, number);
    }

    /** Reads which class is meant. */
    Class<?> readName(SegmentInput in) {
        int number = in.readVarInt(true);
        if (number == NULL) {
            throw SegmentInput.garbled();
        }
        return carriage(in, number).getType();
    }

    private Carriage carriage(SegmentInput in, int number) {
        if (number == NAMED) {
            return readNewName(in);
        }
        int common = number - FIRST;
        if (common >= 0 && common < COMMON.size()) {
            return CarriagePolicy.of(COMMON.get(common));
        }
        int own = common - COMMON.size();
        if (own < 0 || own >= read.size()) {
            throw SegmentInput.garbled();
        }
        return read.get(own);
    }

    private Carriage readNewName(SegmentInput in) {
        String name = StringForm.read(in);
        int layout = in.readInt();
        Class<?> type = find(name, loader);
        Carriage carriage = CarriagePolicy.of(type);
        if (layout != carriage.layout()) {
            throw new Refusal(type, "cannot be rebuilt: its fields are not the same here.", null);
        }
        read.add(carriage);
        return carriage;
    }

    private static Class<?> find(String name, ClassLoader loader) {
        try {
            return ClassNames.find(name, loader);
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new Refusal("cannot be rebuilt: class " + name + " cannot be loaded here.", missing);
        }
    }

    @Override
    public void setKryo(Kryo kryo) {}

    @Override
    public Registration register(Registration registration) {
        return registration;
    }

    @Override
    public Registration unregister(int classId) {
        return null;
    }

    @Override
    public Registration registerImplicit(Class type) {
        return CarriagePolicy.of(type);
    }

    @Override
    public Registration getRegistration(Class type) {
        return ready ? CarriagePolicy.of(type) : null;
    }

    @Override
    public Registration getRegistration(int classId) {
        return null;
    }

    @Override
    public void reset() {}
}
