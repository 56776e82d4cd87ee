package dev.lido.codec;

import dev.lido.codec.Samples.Color;
import dev.lido.codec.Samples.Derived;
import dev.lido.codec.Samples.Own;
import dev.lido.codec.Samples.Pair;
import dev.lido.codec.Samples.Plain;
import dev.lido.codec.Samples.Point;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.SimpleDateFormat;
import java.time.DayOfWeek;
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
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.SimpleTimeZone;
import java.util.Stack;
import java.util.StringJoiner;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Many kinds of values, each with a name; a name that begins with "=" asks for the very class to come back. */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate", "UnnecessaryStringBuilder"}) // users have them, obsolete or not
final class Values {

    private static final Point P = new Point(1, 2.5);
    private static final Plain Q = new Plain(7, "seven");

    private Values() {}

    private static Object[] of(String name, Object value) {
        return new Object[] {name, value};
    }

    static List<Object[]> basics() {
        return List.of(
                of("=integer", 42),
                of("=smallest integer", Integer.MIN_VALUE),
                of("=long", Long.MIN_VALUE),
                of("=short", (short) -3),
                of("=byte", (byte) -128),
                of("=char", '\uD800'),
                of("=float", Float.NaN),
                of("=double", -0.0),
                of("=true", true),
                of("=string", "text"),
                of("=empty string", ""),
                of("=latin string", "käse\u00FF"),
                of("=wide string", "日本 \uD83D\uDE00 \uD800 lone"),
                of("=long string", "x".repeat(100_000)),
                of("big integer", BigInteger.TEN.pow(100).negate()),
                of("big decimal", new BigDecimal("-1.2300")),
                of("bytes", new byte[] {1, -1}),
                of("no bytes", new byte[0]),
                of("booleans", new boolean[] {true, false}),
                of("shorts", new short[] {1, -1}),
                of("chars", new char[] {'a', '\uD800'}),
                of("ints", new int[] {1, Integer.MIN_VALUE}),
                of("longs", new long[] {1, Long.MIN_VALUE}),
                of("floats", new float[] {1.5f, Float.NaN}),
                of("doubles", new double[] {1.5, Double.NaN}),
                of("int matrix", new int[][] {{1}, {}, null}),
                of("strings", new String[] {"a", null, "a"}),
                of("records", new Point[] {P, null}),
                of("numbers", new Number[] {1, 2.0}),
                of("arrays of arrays", new Object[] {new Point[][] {{P}}, new Object[0]}),
                of("=int class", int.class),
                of("=array class", int[][].class),
                of("=user class", Point.class),
                of("=jdk class", Map.Entry.class));
    }

    static List<Object[]> collections() {
        Map<Integer, Object> accessed = new LinkedHashMap<>(Map.of(1, P));
        return List.of(
                of("=ArrayList", new ArrayList<>(Arrays.asList(1, null, P, Q))),
                of("=LinkedList", new LinkedList<>(List.of("a", P))),
                of("=Vector", new Vector<>(List.of(P))),
                of("=Stack", stack()),
                of("text: ArrayDeque", new ArrayDeque<>(List.of(1, 2))),
                of("text: LinkedBlockingQueue", new LinkedBlockingQueue<>(List.of(1, P))),
                of("text: ConcurrentLinkedDeque", new ConcurrentLinkedDeque<>(List.of(1, P))),
                of("text: PriorityQueue", queue(null)),
                of("text: PriorityQueue with comparator", queue(Comparator.reverseOrder())),
                of("=CopyOnWriteArrayList", new CopyOnWriteArrayList<>(List.of(P))),
                of("=CopyOnWriteArraySet", new CopyOnWriteArraySet<>(List.of(P))),
                of("=HashSet", new HashSet<>(Arrays.asList(P, null, Q))),
                of("=LinkedHashSet", new LinkedHashSet<>(List.of(3, 1, 2))),
                of("=TreeSet", new TreeSet<>(List.of("b", "a"))),
                of("=ConcurrentSkipListSet", new ConcurrentSkipListSet<>(List.of("b", "a"))),
                of("=HashMap", new HashMap<>(Map.of(P, Q, "a", List.of()))),
                of("=LinkedHashMap", accessed),
                of("=TreeMap", new TreeMap<>(Map.of("b", P, "a", Q))),
                of("=ConcurrentHashMap", new ConcurrentHashMap<>(Map.of(P, Q))),
                of("=ConcurrentSkipListMap", new ConcurrentSkipListMap<>(Map.of(1, Q))),
                of("=Hashtable", new Hashtable<>(Map.of(P, Q))),
                of("=EnumMap", new EnumMap<>(Map.of(Color.GREEN, P))),
                of("=empty EnumMap", new EnumMap<Color, String>(Color.class)),
                of("=EnumSet", EnumSet.of(Color.GREEN)),
                of("=empty EnumSet", EnumSet.noneOf(Color.class)),
                of("=JDK EnumSet", EnumSet.allOf(DayOfWeek.class)),
                of("=BitSet", BitSet.valueOf(new long[] {5, 9})),
                of("=Properties", properties()));
    }

    private static Stack<Object> stack() {
        var stack = new Stack<>();
        stack.push(P);
        return stack;
    }

    private static Queue<Integer> queue(Comparator<Integer> order) {
        var queue = new PriorityQueue<>(order);
        queue.addAll(List.of(5, 1, 4, 2, 3));
        return queue;
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("a", "b");
        return properties;
    }

    static List<Object[]> immutables() {
        return List.of(
                of("=List.of()", List.of()),
                of("=List.of(1)", List.of(P)),
                of("=List.of(3)", List.of(1, P, Q)),
                of("=toList with null", Stream.of(1, null).toList()),
                of("=Set.of()", Set.of()),
                of("=Set.of(1)", Set.of(P)),
                of("=Set.of(3)", Set.of(P, Q, 3)),
                of("=Map.of()", Map.of()),
                of("=Map.of(1)", Map.of(P, Q)),
                of("=Map.of(2)", Map.of(P, Q, 1, 2)),
                of("=Arrays.asList", Arrays.asList(P, null)),
                of("=emptyList", Collections.emptyList()),
                of("=emptyMap", Collections.emptyMap()),
                of("=emptySet", Collections.emptySet()),
                of("=singletonList", Collections.singletonList(P)),
                of("=singleton", Collections.singleton(P)),
                of("=singletonMap", Collections.singletonMap(P, Q)),
                of("=nCopies", Collections.nCopies(3, P)));
    }

    static List<Object[]> views() {
        var list = new ArrayList<Object>(List.of(1, P, "x"));
        var map = new TreeMap<String, Object>(Map.of("a", P, "b", 2, "c", Q));
        return List.of(
                of("=unmodifiableList", Collections.unmodifiableList(list)),
                of("=unmodifiableMap", Collections.unmodifiableMap(map)),
                of("=unmodifiableSet", Collections.unmodifiableSet(new HashSet<>(list))),
                of("=unmodifiableSortedMap", Collections.unmodifiableSortedMap(map)),
                of("=synchronizedList", Collections.synchronizedList(list)),
                of("=synchronizedMap", Collections.synchronizedMap(map)),
                of("=checkedList", Collections.checkedList(new ArrayList<>(List.of(P)), Point.class)),
                of("=newSetFromMap", setFromMap()),
                of("=newKeySet", keySet()),
                of("subList", list.subList(1, 3)),
                of("immutable subList", List.of(1, 2, P).subList(1, 3)),
                of("keySet", new HashMap<>(map).keySet()),
                of("entrySet", map.entrySet()),
                of("subMap", map.subMap("a", "b")),
                of("headSet", new TreeSet<>(map.keySet()).headSet("c")),
                of("descendingMap", map.descendingMap()),
                of("=Map.entry", Map.entry(P, Q)),
                of("=SimpleEntry", new AbstractMap.SimpleEntry<>(P, null)),
                of("=SimpleImmutableEntry", new AbstractMap.SimpleImmutableEntry<>(P, null)),
                of("entry of a map", map.firstEntry()),
                of(
                        "entry of a HashMap",
                        new HashMap<>(Map.of(P, Q)).entrySet().iterator().next()));
    }

    private static Set<Object> setFromMap() {
        Set<Object> set = Collections.newSetFromMap(new HashMap<>());
        set.add(P);
        return set;
    }

    private static Set<Object> keySet() {
        Set<Object> set = ConcurrentHashMap.newKeySet();
        set.add(P);
        return set;
    }

    static List<Object[]> times() {
        var overlap = ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 0, ZoneId.of("Europe/Vienna"));
        return Stream.of(
                        Duration.ofNanos(-5),
                        Instant.MAX,
                        LocalDate.of(-5, 1, 31),
                        LocalTime.MAX,
                        LocalDateTime.MIN,
                        MonthDay.of(2, 29),
                        OffsetTime.MAX,
                        OffsetDateTime.of(LocalDateTime.MIN, ZoneOffset.ofTotalSeconds(-3723)),
                        Period.of(1, -2, 3),
                        Year.of(-3),
                        YearMonth.of(2024, 2),
                        ZoneOffset.ofTotalSeconds(4567),
                        ZoneId.of("Europe/Vienna"),
                        overlap,
                        overlap.withLaterOffsetAtOverlap(),
                        DayOfWeek.FRIDAY)
                .map(Values::named)
                .toList();
    }

    static List<Object[]> jdk() {
        return Stream.of(
                        new UUID(5, -6),
                        new Date(5),
                        new GregorianCalendar(2024, 1, 2),
                        TimeZone.getTimeZone("Europe/Vienna"),
                        new SimpleTimeZone(5, "here"),
                        Locale.GERMANY,
                        Currency.getInstance("EUR"),
                        URI.create("http://localhost/a?b"),
                        url(),
                        new File("a/b"),
                        Path.of("a", "b"),
                        InetAddress.getLoopbackAddress(),
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 5),
                        StandardCharsets.UTF_16BE,
                        MathContext.DECIMAL32,
                        Optional.empty(),
                        Optional.of(P),
                        OptionalInt.of(3),
                        OptionalInt.empty(),
                        OptionalLong.of(3),
                        OptionalDouble.of(3),
                        new SimpleDateFormat("yyyy", Locale.ROOT),
                        new DecimalFormat("0.00"),
                        ByteBuffer.wrap(new byte[] {1, 2, 3, 4}).position(1).limit(3),
                        ByteBuffer.allocateDirect(8)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .position(3),
                        ByteBuffer.wrap(new byte[] {1, 2}).asReadOnlyBuffer(),
                        CharBuffer.wrap("text").position(1),
                        IntBuffer.wrap(new int[] {1, 2, 3}).position(1))
                .map(Values::named)
                .toList();
    }

    static List<Object[]> holders() {
        return Stream.of(
                        Pattern.compile("a+", Pattern.CASE_INSENSITIVE),
                        new StringBuilder("built"),
                        new StringBuffer("built"),
                        new AtomicInteger(5),
                        new AtomicLong(5),
                        new AtomicBoolean(true),
                        new AtomicIntegerArray(new int[] {1}),
                        new AtomicReference<>(P),
                        new AtomicReferenceArray<>(new Point[] {P}),
                        adder(),
                        Comparator.naturalOrder(),
                        Collections.reverseOrder(),
                        new Random(5).getClass(),
                        StringJoiner.class)
                .map(Values::named)
                .toList();
    }

    private static Object[] named(Object value) {
        return of(value.getClass().getSimpleName() + " " + text(value), value);
    }

    /** All values. */
    static List<Object[]> all() {
        return Stream.of(basics(), collections(), immutables(), views(), times(), jdk(), holders(), users())
                .flatMap(List::stream)
                .toList();
    }

    private static LongAdder adder() {
        var adder = new LongAdder();
        adder.add(5);
        return adder;
    }

    private static URL url() {
        try {
            return URI.create("http://localhost/a").toURL();
        } catch (java.net.MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static List<Object[]> users() {
        record Local(String text, Color color) {}
        return List.of(
                of("=record", P),
                of("=record of all", new Samples.All(true, (byte) 1, 'c', (short) 2, 3, 4, 5, 6, "t")),
                of("=generic record", new Pair<>(List.of(P), new Pair<>(1, null))),
                of("=local record", new Local("x", Color.GREEN)),
                of("=enum", Color.RED),
                of("=enum with body", Color.GREEN),
                of("=plain object", Q),
                of("=derived object", new Derived(3, List.of(Q))),
                of("=own writeObject", new Own("kept")));
    }

    /** Whether values of a class have no useful equality of their own. */
    static boolean comparesByText(Object value) {
        return value instanceof Pattern
                || (value instanceof CharSequence && !(value instanceof String || value instanceof CharBuffer))
                || (value instanceof Queue && !(value instanceof List))
                || (value != null && value.getClass().getPackageName().endsWith("atomic"));
    }

    /** A text that tells values apart. */
    static String text(Object value) {
        if (value instanceof Collection<?> all) {
            return all.getClass() + all.toString();
        }
        return value instanceof Pattern pattern ? pattern + " " + pattern.flags() : String.valueOf(value);
    }
}
