package dev.lido;

import dev.lido.call.Capture;
import dev.lido.call.ChunkWriter;
import dev.lido.call.CodeShipper;
import dev.lido.call.Fault;
import dev.lido.call.ResultReader;
import dev.lido.codec.TransferFault;
import dev.lido.spi.Chunk;
import dev.lido.spi.ItemFunction;
import dev.lido.spi.Payload;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerId;

/** Encodes everything, for workers in JVMs of their own. */
final class EncodedCarrier implements Carrier {

    private final CodeShipper shipper;

    EncodedCarrier(CodeShipper shipper) {
        this.shipper = shipper;
    }

    @Override
    public Parcel pack(long job, ItemFunction function) {
        try {
            return new EncodedParcel(shipper.capture(job, function));
        } catch (TransferFault fault) {
            throw new TransferException(fault.getMessage(), fault.getCause()).thrownHere();
        }
    }

    private record EncodedParcel(Capture capture) implements Parcel {
        @Override
        public Load load() {
            return new EncodedLoad(capture.chunk());
        }

        @Override
        public Unpacker unpacker() {
            return new EncodedUnpacker(capture.results());
        }

        @Override
        public SessionSpec.Setup setup(Object item) {
            try {
                return capture.setup(item);
            } catch (TransferFault fault) {
                throw new TransferException("initializer: " + fault.getMessage(), fault.getCause()).thrownHere();
            }
        }
    }

    private record EncodedLoad(ChunkWriter writer) implements Load {
        @Override
        public void add(long index, Object item) throws TransferFault {
            writer.add(index, item);
        }

        @Override
        public int size() {
            return writer.size();
        }

        @Override
        public long bytes() {
            return writer.bytes();
        }

        @Override
        public boolean isPlain() {
            return writer.isPlain();
        }

        @Override
        public Chunk.Work work() {
            return writer.work();
        }
    }

    private record EncodedUnpacker(ResultReader reader) implements Unpacker {
        @Override
        public Object value(Payload value) throws TransferFault {
            return reader.value(value);
        }

        @Override
        public boolean isPlain(Payload value) {
            return reader.isPlain(value);
        }

        @Override
        public PoolException error(ItemException.Place place, Payload payload, WorkerId worker) {
            Fault fault = reader.fault(payload);
            return fault.kind() == Fault.Kind.TRANSFER
                    ? new TransferException(place + " failed in " + worker + ": " + fault.message(), fault.error())
                    : Failures.threw(place, worker, cause(fault));
        }

        @Override
        public InitializerException initializerError(Payload payload, WorkerId worker) {
            return Failures.initializer(worker, cause(reader.fault(payload)));
        }

        private static Throwable cause(Fault fault) {
            return fault.error() != null
                    ? fault.error()
                    : RemoteException.of(fault.className(), fault.message(), fault.trace());
        }
    }
}
