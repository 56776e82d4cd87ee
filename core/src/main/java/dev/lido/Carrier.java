package dev.lido;

import dev.lido.codec.TransferFault;
import dev.lido.spi.Chunk;
import dev.lido.spi.ItemFunction;
import dev.lido.spi.Payload;
import dev.lido.spi.SessionSpec;
import dev.lido.spi.WorkerId;

/** Brings functions, items and results into the form that the backend takes: encoded, or as they are. Thread-safe. */
interface Carrier {

    /**
     * Takes a function as it is now, with the variables that it reads.
     *
     * @throws TransferException if it cannot travel
     */
    Parcel pack(long job, ItemFunction function);

    /** A function that is ready to go. For one thread at a time. */
    interface Parcel {

        Load load();

        Unpacker unpacker();

        /** As an initializer, called with this item. */
        SessionSpec.Setup setup(Object item);
    }

    /** The items of one chunk. */
    interface Load {

        /**
         * Adds an item; a refused one leaves the load as it was.
         *
         * @throws TransferFault if it cannot travel
         */
        void add(long index, Object item) throws TransferFault;

        int size();

        /** The encoded size so far. */
        long bytes();

        /** Whether all items so far were written without code of the user's. */
        boolean isPlain();

        Chunk.Work work();
    }

    /** Opens the outcomes of one chunk, in the order of their coming. */
    interface Unpacker {

        /**
         * The value that the function returned.
         *
         * @throws TransferFault if it cannot be rebuilt here
         */
        Object value(Payload value) throws TransferFault;

        /** Whether the value is rebuilt without code of the user's. */
        boolean isPlain(Payload value);

        /** The error that the item ended with, ready to be thrown. */
        PoolException error(ItemException.Place place, Payload fault, WorkerId worker);

        /** What the initializer threw, or null, and its description. */
        InitializerException initializerError(Payload fault, WorkerId worker);
    }
}
