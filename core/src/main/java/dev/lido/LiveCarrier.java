package dev.lido;

import dev.lido.spi.Chunk;
import dev.lido.spi.ItemFunction;
import dev.lido.spi.Payload;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Hands everything over as it is, to backends in this JVM. */
final class LiveCarrier implements Carrier {

    @Override
    public Parcel pack(long job, ItemFunction function) {
        return new LiveParcel(CallScope.function(InstalledPlace.get().scope(), function));
    }

    private record LiveParcel(ItemFunction function) implements Parcel {
        @Override
        public Load load() {
            return new LiveLoad(function, new ArrayList<>());
        }

        @Override
        public Unpacker unpacker() {
            return new LiveUnpacker();
        }

        @Override
        public SessionSpec.Setup setup(Object item) {
            return new SessionSpec.Setup(List.of(), new Payload.Live(List.of(call(function, item))));
        }
    }

    private record LiveLoad(ItemFunction function, List<Callable<Object>> calls) implements Load {
        @Override
        public void add(long index, Object item) {
            calls.add(call(function, item));
        }

        @Override
        public int size() {
            return calls.size();
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public boolean isPlain() {
            return true;
        }

        @Override
        public Chunk.Work work() {
            return new Chunk.Work(List.of(), "", new Payload.Live(calls));
        }
    }

    private static Callable<Object> call(ItemFunction function, Object item) {
        return () -> {
            try {
                return function.call(item);
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new Exception(e);
            }
        };
    }

    private static final class LiveUnpacker implements Unpacker {
        @Override
        public Object value(Payload value) {
            return ((Payload.Live) value).value();
        }

        @Override
        public boolean isPlain(Payload value) {
            return true;
        }

        @Override
        public PoolException error(ItemException.Place place, Payload fault, WorkerId worker) {
            return Failures.threw(place, worker, (Throwable) ((Payload.Live) fault).value());
        }

        @Override
        public InitializerException initializerError(Payload fault, WorkerId worker) {
            return Failures.initializer(worker, (Throwable) ((Payload.Live) fault).value());
        }
    }
}
