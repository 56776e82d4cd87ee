package dev.lido;

import dev.lido.call.CodeShipper;
import dev.lido.call.SampleCall;
import dev.lido.spi.Backend;
import dev.lido.spi.ItemFunction;
import dev.lido.spi.MemoryLimits;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Sets a pool up. Each setter checks its argument at once and returns this builder. Not thread-safe. */
@SuppressWarnings("checkstyle:ParameterNumber") // an initializer of five arguments needs six
public final class PoolBuilder {

    /** More JVMs than a machine of today can hold: a number that large is a mistake. */
    private static final int MOST_PROCESSES = 1000;

    private static final Pattern VARIABLE = Pattern.compile("[^=\0]+");
    private static final AtomicInteger POOLS = new AtomicInteger();

    private int processes = Runtime.getRuntime().availableProcessors();
    private int maxTasksPerChild;
    private Duration startDelay = Duration.ZERO;
    private Duration initializerTimeout;
    private Context context = Context.processes();
    private String heap;
    private long softMemory = MemoryLimits.NEVER;
    private long memory = MemoryLimits.NEVER;
    private Path directory;
    private ItemFunction initializer;
    private Object initializerItem;
    private final List<String> jvmArgs = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    PoolBuilder() {}

    /**
     * The number of workers, 1 to {@value #MOST_PROCESSES}. Default: one for each available processor.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public PoolBuilder processes(int count) {
        if (count > MOST_PROCESSES) {
            throw new IllegalArgumentException("processes > " + MOST_PROCESSES + ": " + count
                    + "; each is a JVM, and more than there are processors seldom help");
        }
        processes = Checks.atLeastOne("processes", count);
        return this;
    }

    /** Runs once in each worker before its first item, in replacements too. It is captured when the pool is opened. */
    public PoolBuilder initializer(Action0 f) {
        return initializeWith(new Calls.Run0(f), null);
    }

    /** Runs once in each worker before its first item, in replacements too. It is captured when the pool is opened. */
    public <A> PoolBuilder initializer(Action1<? super A> f, A a) {
        return initializeWith(new Calls.Run1(f), a);
    }

    /** Runs once in each worker before its first item, in replacements too. It is captured when the pool is opened. */
    public <A, B> PoolBuilder initializer(Action2<? super A, ? super B> f, A a, B b) {
        return initializeWith(new Calls.Run2(f), Args.args(a, b));
    }

    /** Runs once in each worker before its first item, in replacements too. It is captured when the pool is opened. */
    public <A, B, C> PoolBuilder initializer(Action3<? super A, ? super B, ? super C> f, A a, B b, C c) {
        return initializeWith(new Calls.Run3(f), Args.args(a, b, c));
    }

    /** Runs once in each worker before its first item, in replacements too. It is captured when the pool is opened. */
    public <A, B, C, D> PoolBuilder initializer(
            Action4<? super A, ? super B, ? super C, ? super D> f, A a, B b, C c, D d) {
        return initializeWith(new Calls.Run4(f), Args.args(a, b, c, d));
    }

    /** Runs once in each worker before its first item, in replacements too. It is captured when the pool is opened. */
    public <A, B, C, D, E> PoolBuilder initializer(
            Action5<? super A, ? super B, ? super C, ? super D, ? super E> f, A a, B b, C c, D d, E e) {
        return initializeWith(new Calls.Run5(f), Args.args(a, b, c, d, e));
    }

    private PoolBuilder initializeWith(ItemFunction run, Object item) {
        initializer = run;
        initializerItem = item;
        return this;
    }

    /** After how many items a worker is replaced, at least 1. Default: never. */
    public PoolBuilder maxTasksPerChild(int items) {
        maxTasksPerChild = Checks.atLeastOne("maxTasksPerChild", items);
        return this;
    }

    /**
     * How long worker processes may wait before they start, unless work comes or somebody asks for the pool's status before: for a
     * program whose first steps they would slow down. Default: zero, they start at once.
     *
     * <p>If a worker cannot be started then, it is not {@link #open} that fails but the first job.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public PoolBuilder startDelay(Duration atMost) {
        if (Objects.requireNonNull(atMost, "startDelay").isNegative()) {
            throw new IllegalArgumentException("startDelay < 0: " + atMost);
        }
        startDelay = atMost;
        return this;
    }

    /**
     * How long the initializer may run in a worker; more than zero. A worker whose initializer has not ended by then is killed, and
     * another one tries; when three in a row have failed so, or by what the initializer throws, the pool's jobs end with
     * {@link InitializerException}. Default: as long as it likes. Without an initializer it means nothing.
     *
     * <p>The time begins when the worker's JVM is there to take the initializer's code. Pools of threads interrupt a thread whose
     * initializer runs for longer, and go on without it; {@link Context#serial()} refuses a limit, since there the initializer runs in
     * the thread that opens the pool.
     *
     * @throws IllegalArgumentException if it is zero or negative
     */
    public PoolBuilder initializerTimeout(Duration atMost) {
        initializerTimeout = Checks.positive("initializerTimeout", atMost);
        return this;
    }

    /** Where the workers are. Default: {@link Context#processes()}. */
    public PoolBuilder context(Context where) {
        context = Objects.requireNonNull(where, "context");
        return this;
    }

    /**
     * The maximum heap of a worker as {@code java -Xmx} takes it, such as {@code 512m}. Default: what fits in {@link #memory}, if that
     * is given, else the JVM's own, a quarter of the machine's memory.
     *
     * @throws IllegalArgumentException if it is not a size
     */
    public PoolBuilder heap(String size) {
        Checks.bytes("heap", size);
        heap = size;
        return this;
    }

    /**
     * The most memory that a worker's process may take, heap and all else, in the form of {@code java -Xmx}, such as {@code 512m}. A
     * worker that takes more is killed: the item that it was running ends with {@link WorkerLostException}, which says so, or is run
     * again as {@link CallOptions#retries} allows; the others of its chunk go to another worker. One that was running nothing is replaced.
     * If workers take more before they have run anything, the pool's jobs end with {@link InitializerException}. Default: no limit.
     *
     * <p>What counts is the resident size, as {@code top} shows it: heap, direct buffers, what native libraries take, and the JVM itself,
     * some 50 MiB. Processes that an item starts do not count. It is looked at 20 times a second, by {@code ps} where there is no
     * {@code /proc} once a second; so a worker that grows fast is above the limit for a moment.
     *
     * <p>Unless {@link #heap} or {@link #jvmArgs} say otherwise, a quarter of the limit, but at least 128 MiB, or half of a small limit, is
     * left to what is not heap: a program that needs more heap than the rest gets an {@link OutOfMemoryError} in its
     * item rather than losing its worker.
     *
     * @throws IllegalArgumentException if it is not a size, or less than 16 MiB; from {@link #open} if the heap is to be larger, the workers are no processes
     *     of their own, or the system does not tell what a process takes
     */
    public PoolBuilder memory(String size) {
        memory = Checks.roomForAJvm("memory", Checks.bytes("memory", size), size);
        return this;
    }

    /**
     * How much memory a worker's process may take and go on, in the form of {@code java -Xmx}: one that takes more is given no further
     * items, and if it still takes more when its item has ended, another worker takes its place, as with {@link #maxTasksPerChild}, and
     * as Celery's {@code max_memory_per_child} does. No item fails or is lost; those of its chunk that have not started go to others.
     * For code that loses memory, or keeps too much of it. Default: no limit.
     *
     * <p>What counts is the same as with {@link #memory}. The heap begins with a quarter of this limit, at most 1 GiB, unless {@link #jvmArgs}
     * say something of it, lest garbage that nobody has collected yet be taken for memory in use. Each worker runs at least one
     * item, however small the limit is. That workers are replaced again and again soon after their start is logged once.
     *
     * @throws IllegalArgumentException if it is not a size; from {@link #open} if it is more than {@link #memory}, the workers are no
     *     processes of their own, or the system does not tell what a process takes
     */
    public PoolBuilder softMemory(String size) {
        softMemory = Checks.bytes("softMemory", size);
        return this;
    }

    /** Further arguments for the workers' {@code java}; added to those given before. */
    public PoolBuilder jvmArgs(String... args) {
        for (String arg : Objects.requireNonNull(args, "args")) {
            jvmArgs.add(Objects.requireNonNull(arg, "an element of args is null"));
        }
        return this;
    }

    /** Environment variables of the workers, besides this process's own; added to those given before. */
    public PoolBuilder environment(Map<String, String> variables) {
        Objects.requireNonNull(variables, "variables").forEach(this::environment);
        return this;
    }

    /**
     * One environment variable of the workers.
     *
     * @throws IllegalArgumentException if no process can have such a variable
     */
    public PoolBuilder environment(String name, String value) {
        if (!VARIABLE.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException("environment: not a variable's name: '" + name + "'");
        }
        if (Objects.requireNonNull(value, "value").indexOf('\0') >= 0) {
            throw new IllegalArgumentException("environment: the value of " + name + " has a zero character");
        }
        environment.put(name, value);
        return this;
    }

    /**
     * The workers' working directory. Default: this process's own.
     *
     * @throws IllegalArgumentException if it is no directory
     */
    public PoolBuilder directory(Path where) {
        if (!Files.isDirectory(Objects.requireNonNull(where, "directory"))) {
            throw new IllegalArgumentException("not a directory: " + where);
        }
        directory = where;
        return this;
    }

    /**
     * Starts the workers. They come up while the caller goes on; jobs wait for them.
     *
     * @throws IllegalArgumentException if the context is unknown or cannot honour what was set
     * @throws TransferException if the initializer cannot travel
     * @throws InitializerException if a worker cannot be started; those that had been started are stopped
     */
    public Pool open() {
        Backend backend = Backends.named(context);
        List<String> classPath = CodeShipper.classPath();
        Carrier carrier = backend.inProcess() ? new LiveCarrier() : new EncodedCarrier(new CodeShipper(classPath));
        Carrier.Parcel parcel = initializer == null ? null : carrier.pack(0, initializer);
        SessionSpec spec = spec(classPath, parcel);
        var engine = new Engine("pool-" + POOLS.incrementAndGet(), spec, parcel == null ? null : parcel.unpacker());
        try {
            engine.open(backend);
        } catch (IOException | LinkageError failed) { // a class that finds no file descriptor to be loaded by
            throw Failures.noWorker(WorkerId.NOBODY, failed);
        }
        return new Pool(engine, carrier);
    }

    private SessionSpec spec(List<String> classPath, Carrier.Parcel parcel) {
        var heapFlags = new HeapFlags(heap, jvmArgs, new MemoryLimits(softMemory, memory));
        return new SessionSpec(
                context.name(),
                processes,
                maxTasksPerChild,
                parcel == null ? null : parcel.setup(initializerItem),
                startDelay,
                initializerTimeout,
                heapFlags.jvm(classPath, environment, directory));
    }

    /** See {@link Pool#standBy}. */
    void standBy(Duration delay) {
        List<String> classPath = CodeShipper.classPath();
        Carrier.Parcel rehearsal = new EncodedCarrier(new CodeShipper(classPath)).pack(0, SampleCall.FUNCTION);
        Backends.named(context).standBy(spec(classPath, null), rehearsal.setup(SampleCall.item()), delay);
    }
}
