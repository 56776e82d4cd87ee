package dev.lido.codec;

import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.serializers.DefaultSerializers;
import com.esotericsoftware.kryo.kryo5.serializers.TimeSerializers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Lists the JDK classes that are common enough to have a number instead of a name, each with its form. */
final class CommonForms {

    /** Stands for classes that carry no name of their own: lambdas. */
    static final class Lambda {}

    private static final Map<Class<?>, Carriage> TABLE = new LinkedHashMap<>();

    static {
        basics();
        arrays();
        numbersAndDates();
        CollectionForms.register();
        values();
        add(Lambda.class, new LambdaForm());
        add(java.lang.reflect.Proxy.class, new ProxyForm());
        BufferForm.register();
    }

    private CommonForms() {}

    /** The classes in the order of their numbers, the same in every JVM of this version. */
    static List<Class<?>> numbered() {
        return new ArrayList<>(TABLE.keySet());
    }

    /** How a class of the table is carried, or {@code null}. */
    static Carriage find(Class<?> type) {
        return TABLE.get(type);
    }

    /** Enters a class whose objects have an identity that is kept. */
    static void add(Class<?> type, Serializer<?> form) {
        TABLE.put(type, new Carriage(type, type, form, false));
    }

    /** Enters a class of values without an identity of their own. */
    private static void addValue(Class<?> type, Serializer<?> form) {
        TABLE.put(type, new Carriage(type, type, form, true));
    }

    private static void basics() {
        addValue(Integer.class, new DefaultSerializers.IntSerializer());
        addValue(String.class, new StringForm());
        addValue(Long.class, new DefaultSerializers.LongSerializer());
        addValue(Double.class, new DefaultSerializers.DoubleSerializer());
        addValue(Boolean.class, new DefaultSerializers.BooleanSerializer());
        addValue(Byte.class, new DefaultSerializers.ByteSerializer());
        addValue(Character.class, new DefaultSerializers.CharSerializer());
        addValue(Short.class, new DefaultSerializers.ShortSerializer());
        addValue(Float.class, new DefaultSerializers.FloatSerializer());
        addValue(Class.class, new ClassForm());
        add(Object.class, new PartsForm<>(object -> new Object[0], parts -> new Object()));
    }

    private static void arrays() {
        add(byte[].class, PrimitiveArrayForm.bytes());
        add(boolean[].class, PrimitiveArrayForm.booleans());
        add(short[].class, PrimitiveArrayForm.shorts());
        add(char[].class, PrimitiveArrayForm.chars());
        add(int[].class, PrimitiveArrayForm.ints());
        add(long[].class, PrimitiveArrayForm.longs());
        add(float[].class, PrimitiveArrayForm.floats());
        add(double[].class, PrimitiveArrayForm.doubles());
        add(Object[].class, new ObjectArrayForm());
        add(String[].class, new ObjectArrayForm());
    }

    private static void numbersAndDates() {
        addValue(BigInteger.class, new DefaultSerializers.BigIntegerSerializer());
        addValue(BigDecimal.class, new DefaultSerializers.BigDecimalSerializer());
        addValue(Duration.class, new TimeSerializers.DurationSerializer());
        addValue(Instant.class, new TimeSerializers.InstantSerializer());
        addValue(LocalDate.class, new TimeSerializers.LocalDateSerializer());
        addValue(LocalDateTime.class, new TimeSerializers.LocalDateTimeSerializer());
        addValue(LocalTime.class, new TimeSerializers.LocalTimeSerializer());
        addValue(ZoneOffset.class, new TimeSerializers.ZoneOffsetSerializer());
        addValue(ZoneId.class, new PartsForm<>(z -> parts(z.getId()), p -> ZoneId.of((String) p[0])));
        addValue(OffsetTime.class, new TimeSerializers.OffsetTimeSerializer());
        addValue(OffsetDateTime.class, new TimeSerializers.OffsetDateTimeSerializer());
        // Kryo's own forgets the offset, of which there are two in the hour when summer time ends
        addValue(
                ZonedDateTime.class,
                new PartsForm<>(
                        t -> parts(t.toLocalDateTime(), t.getZone(), t.getOffset()),
                        p -> ZonedDateTime.ofLocal((LocalDateTime) p[0], (ZoneId) p[1], (ZoneOffset) p[2])));
        addValue(Year.class, new TimeSerializers.YearSerializer());
        addValue(YearMonth.class, new TimeSerializers.YearMonthSerializer());
        addValue(MonthDay.class, new TimeSerializers.MonthDaySerializer());
        addValue(Period.class, new TimeSerializers.PeriodSerializer());
    }

    private static void values() {
        addValue(
                UUID.class,
                new PartsForm<UUID>(
                        u -> parts(u.getMostSignificantBits(), u.getLeastSignificantBits()),
                        p -> new UUID((Long) p[0], (Long) p[1])));
        addValue(Path.class, new PathForm());
        addValue(Charset.class, new PartsForm<Charset>(c -> parts(c.name()), p -> Charset.forName((String) p[0])));
        add(Optional.class, new PartsForm<Optional<?>>(o -> parts(o.orElse(null)), p -> Optional.ofNullable(p[0])));
        addValue(
                OptionalInt.class,
                new PartsForm<OptionalInt>(
                        o -> o.isPresent() ? parts(o.getAsInt()) : parts(),
                        p -> p.length == 0 ? OptionalInt.empty() : OptionalInt.of((Integer) p[0])));
        addValue(
                OptionalLong.class,
                new PartsForm<OptionalLong>(
                        o -> o.isPresent() ? parts(o.getAsLong()) : parts(),
                        p -> p.length == 0 ? OptionalLong.empty() : OptionalLong.of((Long) p[0])));
        addValue(
                OptionalDouble.class,
                new PartsForm<OptionalDouble>(
                        o -> o.isPresent() ? parts(o.getAsDouble()) : parts(),
                        p -> p.length == 0 ? OptionalDouble.empty() : OptionalDouble.of((Double) p[0])));
        add(
                AtomicReference.class,
                new PartsForm<AtomicReference<?>>(r -> parts(r.get()), p -> new AtomicReference<>(p[0])));
    }

    /** What a value is taken apart into. */
    static Object[] parts(Object... parts) {
        return parts;
    }
}
