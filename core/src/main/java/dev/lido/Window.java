package dev.lido;

/** Says how many further items may be read and sent now. Thread-safe. */
interface Window {

    /** Room for so many items; 0 for none. */
    int room();

    /** Items were read from the input. */
    void read(int items);

    /** A chunk of so many items, and with so many bytes, was sent. */
    void sent(int items, long bytes);

    /** A chunk of so many items has ended. */
    void ended(int items);

    /** The consumer has taken a result. */
    void taken();

    /** Waits until there may be room again. */
    void awaitRoom() throws InterruptedException;

    /** Lets everything through, without waiting for the consumer. */
    void open();
}
