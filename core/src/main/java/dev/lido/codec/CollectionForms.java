package dev.lido.codec;

import static dev.lido.codec.CommonForms.add;
import static dev.lido.codec.CommonForms.parts;

import java.lang.reflect.Modifier;
import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.IntFunction;

/** Lists the forms of the JDK's collections, and decides what its nameless views and entries come back as. */
@SuppressWarnings("JdkObsolete") // users have them, obsolete or not
final class CollectionForms {

    /** Stands for what {@code List.of} gives. */
    static final class OfList {}

    /** Stands for what {@code Set.of} gives. */
    static final class OfSet {}

    /** Stands for what {@code Map.of} gives. */
    static final class OfMap {}

    /** Stands for what {@code Map.entry} gives. */
    static final class OfEntry {}

    private static final String OF = "java.util.ImmutableCollections$";

    private CollectionForms() {}

    /** Enters all into the table of {@link CommonForms}. */
    static void register() {
        lists();
        sets();
        maps();
        immutables();
    }

    private static void lists() {
        add(ArrayList.class, new ListForm(ArrayList::new));
        add(LinkedList.class, new ListForm(LinkedList::new));
        add(ArrayDeque.class, new ListForm(ArrayDeque::new));
        add(Vector.class, new ListForm(Vector::new));
        add(CopyOnWriteArrayList.class, new ListForm(CopyOnWriteArrayList::new));
        add(ConcurrentLinkedQueue.class, new ListForm(ConcurrentLinkedQueue::new));
        add(ConcurrentLinkedDeque.class, new ListForm(ConcurrentLinkedDeque::new));
        // not Java's serialization: damaged bytes can give a queue whose own lock is held by nobody, for ever
        addQueue(LinkedBlockingQueue.class, LinkedBlockingQueue::new);
        addQueue(LinkedBlockingDeque.class, LinkedBlockingDeque::new);
        addQueue(ArrayBlockingQueue.class, ArrayBlockingQueue::new);
        add(PriorityBlockingQueue.class, new HashedForm<>(order -> new PriorityBlockingQueue<>(11, order)));
        add(Arrays.asList().getClass(), new PartsForm<List<?>>(List::toArray, Arrays::asList));
    }

    private static <Q extends BlockingQueue<Object>> void addQueue(Class<?> type, IntFunction<Q> maker) {
        add(
                type,
                new PartsForm<BlockingQueue<?>>(
                        q -> parts(q.size() + q.remainingCapacity(), q.toArray()), p -> queue(maker, p)));
    }

    private static BlockingQueue<?> queue(IntFunction<? extends BlockingQueue<Object>> maker, Object[] parts) {
        BlockingQueue<Object> made = maker.apply((Integer) parts[0]);
        Collections.addAll(made, (Object[]) parts[1]);
        return made;
    }

    private static void sets() {
        add(HashSet.class, new HashedForm<>(none -> new HashSet<>()));
        add(LinkedHashSet.class, new HashedForm<>(none -> new LinkedHashSet<>()));
        add(TreeSet.class, new HashedForm<>(TreeSet::new));
        add(ConcurrentSkipListSet.class, new HashedForm<>(ConcurrentSkipListSet::new));
        add(PriorityQueue.class, new HashedForm<>(PriorityQueue::new));
    }

    private static void maps() {
        add(HashMap.class, new HashedForm<>(none -> new HashMap<>()));
        add(LinkedHashMap.class, new HashedForm<>(none -> new LinkedHashMap<>()));
        add(TreeMap.class, new HashedForm<>(TreeMap::new));
        add(ConcurrentHashMap.class, new HashedForm<>(none -> new ConcurrentHashMap<>()));
        add(ConcurrentSkipListMap.class, new HashedForm<>(ConcurrentSkipListMap::new));
        add(Hashtable.class, new HashedForm<>(none -> new Hashtable<>()));
        add(IdentityHashMap.class, new HashedForm<>(none -> new IdentityHashMap<>()));
        add(WeakHashMap.class, new HashedForm<>(none -> new WeakHashMap<>()));
        add(
                SimpleEntry.class,
                new PartsForm<Map.Entry<?, ?>>(CollectionForms::pair, p -> new SimpleEntry<>(p[0], p[1])));
        add(
                SimpleImmutableEntry.class,
                new PartsForm<Map.Entry<?, ?>>(CollectionForms::pair, p -> new SimpleImmutableEntry<>(p[0], p[1])));
        add(OfEntry.class, new PartsForm<Map.Entry<?, ?>>(CollectionForms::pair, p -> Map.entry(p[0], p[1])));
    }

    private static Object[] pair(Map.Entry<?, ?> entry) {
        return parts(entry.getKey(), entry.getValue());
    }

    private static void immutables() {
        add(OfList.class, new PartsForm<>(List::toArray, CollectionForms::listOf));
        add(OfSet.class, new ImmutableForm());
        add(OfMap.class, new ImmutableForm());
    }

    /** The list that streams give allows nulls, the one of {@code List.of} does not; their class is the same. */
    private static List<?> listOf(Object[] elements) {
        boolean hasNull = Arrays.asList(elements).contains(null);
        return hasNull ? Arrays.stream(elements).toList() : List.of(elements);
    }

    /**
     * What a nameless collection of the JDK, or an entry of one, comes back as: something equal that stands alone.
     *
     * @return {@code null} if the class is none
     */
    static Class<?> standIn(Class<?> type) {
        if (type.getName().startsWith(OF)) {
            return immutable(type);
        }
        // one with a public name, such as DelayQueue, means something that no stand-in does
        if (java.io.Serializable.class.isAssignableFrom(type) || Modifier.isPublic(type.getModifiers())) {
            return null;
        }
        if (Map.Entry.class.isAssignableFrom(type)) {
            return type == Map.entry(1, 1).getClass() ? OfEntry.class : SimpleEntry.class;
        }
        if (Map.class.isAssignableFrom(type)) {
            return isSorted(type) ? TreeMap.class : LinkedHashMap.class;
        }
        return Collection.class.isAssignableFrom(type) ? collection(type) : null;
    }

    private static Class<?> immutable(Class<?> type) {
        if (List.class.isAssignableFrom(type)) {
            return OfList.class;
        }
        if (Set.class.isAssignableFrom(type)) {
            return OfSet.class;
        }
        return Map.class.isAssignableFrom(type) ? OfMap.class : null;
    }

    private static boolean isSorted(Class<?> type) {
        return SortedMap.class.isAssignableFrom(type)
                || NavigableMap.class.isAssignableFrom(type)
                || SortedSet.class.isAssignableFrom(type)
                || NavigableSet.class.isAssignableFrom(type);
    }

    private static Class<?> collection(Class<?> type) {
        if (Set.class.isAssignableFrom(type)) {
            return isSorted(type) ? TreeSet.class : LinkedHashSet.class;
        }
        return ArrayList.class;
    }
}
