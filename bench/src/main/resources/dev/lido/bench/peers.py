"""One of Python's process pools, measured by requests: peers.py PEER PROCESSES.

Reads one JSON object a line, {"kind", "items", "chunksize", "runs", "sample"}, and answers each by one line: {"values": [...]},
{"unsupported": true} or {"error": "..."}. The first line says what is measured, {"ready": "..."}, or what is missing.

All processes are in a group of their own, which is killed when the input ends, however the driver came to its end.
"""
import json
import os
import queue
import signal
import sys
import threading
import time
import warnings

TINY = 3
FAST = 0.2  # seconds: what takes less is repeated
MOST_RUNS = 20
LONG_ITEM = 100
MOST_FOR_SCALE = {"items": 10_000_000, "in_flight": 100_000}
UNEVEN_STEPS = 600
CPU_STEPS = 600_000
CHUNKSIZES_BY_HAND = (1, 2, 5, 10, 20, 50, 100, 250)


def square(x):
    return x * x


def echo(a):
    return a


def length(a):
    return len(a)


def work(steps):
    x = 1
    for _ in range(steps):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
    return x


def uneven(i):
    """One in fifty is long; which ones looks random, and is the same for every pool."""
    return work(UNEVEN_STEPS * (LONG_ITEM if (i * 2654435761 % 4294967296) % 50 == 0 else 1))


def array():
    import numpy

    return numpy.zeros(8 << 20)


def resident(pids):
    """The largest resident size of these processes, in MiB."""
    pages = [int(open(f"/proc/{pid}/statm").read().split()[1]) for pid in pids]
    return max(pages) * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def children():
    with open(f"/proc/self/task/{os.getpid()}/children") as file:
        return set(file.read().split())


def seconds(f):
    start = time.perf_counter()
    f()
    return time.perf_counter() - start


class Pool:
    """What a peer can do; None where it has no such call. A peer opens a pool that is warm in the end."""

    chunksizes = True  # whether a map takes one

    def __init__(self, processes):
        self.processes = processes
        self.pool = None
        self.items = {}

    def run(self, ask):
        kind = getattr(self, "do_" + ask["kind"], None)
        if kind is None:
            return None
        if self.pool is None and ask["kind"] not in ("start", "warm_start", "memory"):
            self.pool = self.open()
            self.map(range(1000), 10 if self.chunksizes else None)
        return kind(ask)

    def range(self, n):
        if n not in self.items:
            self.items = {n: list(range(n))}
        return self.items[n]

    def do_start(self, ask):
        def start():
            pool = self.open()
            self.apply_in(pool, square, TINY)
            took.append(time.perf_counter())
            self.close(pool)

        took = [time.perf_counter()]
        start()
        return 1e3 * (took[1] - took[0])

    do_warm_start = do_start

    def do_memory(self, ask):
        before = children()
        pool = self.open()
        self.map_in(pool, square, range(100), 1 if self.chunksizes else None)
        size = resident(children() - before)
        self.close(pool)
        return size

    def do_apply(self, ask):
        return 1e6 * seconds(lambda: self.apply_in(self.pool, square, TINY))

    def do_map(self, ask):
        if ask["chunksize"] and not self.chunksizes:
            return None
        items = self.range(ask["items"])
        return 1e3 * seconds(lambda: self.map(items, ask["chunksize"] or None))

    def do_echo(self, ask):
        return 1e3 * seconds(lambda: self.apply_in(self.pool, echo, self.big()))

    def do_broadcast(self, ask):
        """Each item takes the array; a sample of the items is enough where each costs the same."""
        some = ask["sample"] or ask["items"]
        items = [self.big()] * some
        took = seconds(lambda: self.map_in(self.pool, length, items, 1))
        return 1e3 * took * ask["items"] / some

    def big(self):
        if "big" not in self.items:
            self.items["big"] = array()
        return self.items["big"]

    def do_cpu(self, ask):
        steps = [CPU_STEPS] * ask["items"]
        serial = seconds(lambda: [work(n) for n in steps])
        return serial / seconds(lambda: self.map_in(self.pool, work, steps, None))

    def map(self, items, chunksize):
        return self.map_in(self.pool, square, items, chunksize)

    def finish(self):
        """Frees what the case has made."""
        self.items = {}


class Multiprocessing(Pool):
    """multiprocessing and multiprocess: the same calls."""

    def __init__(self, processes, module, method):
        super().__init__(processes)
        self.context = module.get_context(method)

    def open(self):
        return self.context.Pool(self.processes)

    def close(self, pool):
        pool.terminate()
        pool.join()

    def apply_in(self, pool, f, x):
        return pool.apply(f, (x,))

    def map_in(self, pool, f, items, chunksize):
        return pool.map(f, items, chunksize)

    def do_imap(self, ask):
        items = self.range(ask["items"])
        return 1e3 * seconds(lambda: list(self.pool.imap(square, items)))

    def do_imap_unordered(self, ask):
        items = self.range(ask["items"])
        return 1e3 * seconds(lambda: list(self.pool.imap_unordered(square, items)))

    def do_apply_async(self, ask):
        items = self.range(ask["items"])
        apply_async = self.pool.apply_async
        return 1e3 * seconds(lambda: [r.get() for r in [apply_async(square, (x,)) for x in items]])

    def do_in_flight(self, ask):
        return self.do_apply_async(ask) * 1e3 / ask["items"] if self.shows_scale(ask) else None

    def do_items(self, ask):
        return self.do_map(ask) * 1e3 / ask["items"] if self.shows_scale(ask) else None

    def shows_scale(self, ask):
        """One of this kind is enough for a plot, and its last points would take minutes."""
        return sys.argv[1] == "multiprocessing-fork" and ask["items"] <= MOST_FOR_SCALE[ask["kind"]]

    def do_uneven(self, ask):
        items = self.range(ask["items"])
        default = seconds(lambda: self.pool.map(uneven, items))
        return default / min(seconds(lambda: self.pool.map(uneven, items, n)) for n in CHUNKSIZES_BY_HAND)


class Executor(Pool):
    """concurrent.futures and loky. Their maps send items one by one unless told otherwise."""

    def __init__(self, processes, make):
        super().__init__(processes)
        self.make = make

    def open(self):
        return self.make(self.processes)

    def close(self, pool):
        pool.shutdown()

    def apply_in(self, pool, f, x):
        return pool.submit(f, x).result()

    def map_in(self, pool, f, items, chunksize):
        return list(pool.map(f, items, chunksize=chunksize or 1))

    def do_map(self, ask):
        return None if ask["chunksize"] == 0 else super().do_map(ask)

    def do_apply_async(self, ask):
        items = self.range(ask["items"])
        submit = self.pool.submit
        return 1e3 * seconds(lambda: [r.result() for r in [submit(square, x) for x in items]])


class Joblib(Pool):
    """Workers stay between calls, as in loky, on which it stands; sizes of batches are its own business."""

    chunksizes = False

    def __init__(self, processes):
        super().__init__(processes)
        import joblib

        self.delayed = joblib.delayed
        self.parallel = joblib.Parallel

    def open(self):
        return self.parallel(n_jobs=self.processes).__enter__()

    def close(self, pool):
        pool.__exit__(None, None, None)
        from joblib.externals.loky import get_reusable_executor

        get_reusable_executor().shutdown(wait=True)

    def apply_in(self, pool, f, x):
        return pool([self.delayed(f)(x)])[0]

    def map_in(self, pool, f, items, chunksize):
        return pool(self.delayed(f)(x) for x in items)

    def do_map(self, ask):
        return None if ask["quick"] and ask["items"] > 10_000 else super().do_map(ask)  # ten seconds

    def do_start(self, ask):
        return None if self.pool else super().do_start(ask)  # its workers are shared: a second pool would have them

    do_warm_start = do_start
    do_memory = None

    def do_broadcast(self, ask):
        return super().do_broadcast(dict(ask, sample=0))  # it maps such arrays into the workers' memory


class Dask(Pool):
    """Its scheduler is a part of what is measured, as is its cluster of processes on this machine."""

    def __init__(self, processes):
        super().__init__(processes)
        os.environ.update(  # its workers get these, too
            DASK_TEMPORARY_DIRECTORY=os.path.dirname(os.path.abspath(__file__)),
            DASK_LOGGING__DISTRIBUTED="critical",
            DASK_DISTRIBUTED__ADMIN__TICK__INTERVAL="1s",
            DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED="False",
        )

    def open(self):
        from distributed import Client, LocalCluster

        cluster = LocalCluster(n_workers=self.processes, threads_per_worker=1, dashboard_address=None, host="127.0.0.1")
        return Client(cluster)

    def close(self, pool):
        cluster = pool.cluster
        pool.close()
        cluster.close()

    def apply_in(self, pool, f, x):
        return pool.submit(f, x, pure=False).result()

    def map_in(self, pool, f, items, chunksize):
        return pool.gather(pool.map(f, items, pure=False, batch_size=None))

    def do_map(self, ask):
        """Each item costs the same, a millisecond and more: a tenth of them is enough in a hurry."""
        if ask["chunksize"] != 1:
            return None
        some = 10 if ask["quick"] else 1
        return super().do_map(dict(ask, items=ask["items"] // some)) * some

    do_memory = do_broadcast = do_warm_start = None


def futures(processes):
    from concurrent.futures import ProcessPoolExecutor

    return Executor(processes, ProcessPoolExecutor)


def loky(processes):
    from joblib.externals.loky import ProcessPoolExecutor

    return Executor(processes, ProcessPoolExecutor)


def named(peer, processes):
    """The peer, and what it is in words."""
    module, _, method = peer.partition("-")
    if module == "multiprocessing":
        import multiprocessing

        return Multiprocessing(processes, multiprocessing, method), "multiprocessing of Python"
    if module == "multiprocess":
        import multiprocess

        return Multiprocessing(processes, multiprocess, method), "multiprocess " + multiprocess.__version__
    if module == "futures":
        return futures(processes), "concurrent.futures of Python"
    if peer == "loky":
        from joblib.externals import loky as module

        return loky(processes), "loky " + module.__version__
    if peer == "joblib":
        import joblib

        return Joblib(processes), "joblib " + joblib.__version__
    if peer == "dask":
        import distributed

        return Dask(processes), "distributed " + distributed.__version__
    raise SystemExit("no such peer: " + peer)


DEBIAN = {"multiprocess": "python3-multiprocess", "joblib": "python3-joblib", "distributed": "python3-distributed",
          "dask": "python3-distributed", "numpy": "python3-numpy"}


def values(peer, ask):
    """As many as asked for, and some more of what is fast."""
    first = peer.run(ask)
    if first is None:
        return None
    got, start = [first], time.perf_counter()
    while len(got) < ask["runs"] or (not ask["slow"] and len(got) < MOST_RUNS and time.perf_counter() - start < FAST):
        got.append(peer.run(ask))
    return got


def answer(peer, ask):
    if "end" in ask:
        peer.finish()
        return {}
    try:
        got = values(peer, ask)
        return {"unsupported": True} if got is None else {"values": got}
    except ModuleNotFoundError as missing:
        package = DEBIAN.get(missing.name)
        return {"error": f"no module {missing.name}" + (f" (Debian: {package})" if package else "")}
    except Exception as error:  # whatever a pool throws is an answer
        return {"error": f"{type(error).__name__}: {error}"}


def read(stream, lines):
    """Python's pools may block the main thread for long: the end of the input is seen here."""
    for line in stream:
        lines.put(line)
    if os.fork() == 0:
        bury(os.getpgrp())


def bury(dead):
    """Kills a group from outside of it: this process first, or its pools would replace the workers that are killed."""
    main = os.getppid()
    os.setpgid(0, 0)
    kill(main)
    left = True
    while left:
        left = list(group(dead))
        for pid in left:
            kill(pid)
        time.sleep(0.01)
    os._exit(0)


def group(leader):
    """The living processes of a group, but for Python's trackers: those remove what the dead have left in /dev/shm, and then end."""
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/stat") as stat, open(f"/proc/{pid}/cmdline") as command:
                state, _, owner = stat.read().rpartition(")")[2].split()[:3]
                if int(owner) == leader and state != "Z" and "resource_tracker" not in command.read():
                    yield int(pid)
        except OSError:
            pass  # has ended


def kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def main():
    os.setpgid(0, 0)
    os.environ["PYTHONWARNINGS"] = "ignore"  # of large arguments, which are what is measured, and of what trackers remove
    warnings.simplefilter("ignore")
    out = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # what workers print is no answer
    # unbuffered, and not sys.stdin: a forked worker closes that, and would wait for the lock that the reading thread had
    stream = os.fdopen(os.dup(0), "rb", buffering=0)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    lines = queue.Queue()
    threading.Thread(target=read, args=(stream, lines), daemon=True).start()
    try:
        peer, what = named(sys.argv[1], int(sys.argv[2]))
    except ImportError as missing:
        name = (missing.name or "").partition(".")[0]
        print(json.dumps({"missing": str(missing), "package": DEBIAN.get(name, "")}), file=out)
        return
    print(json.dumps({"ready": what, "python": sys.version.split()[0]}), file=out)
    while True:
        print(json.dumps(answer(peer, json.loads(lines.get()))), file=out)


if __name__ == "__main__":
    main()
