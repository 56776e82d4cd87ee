package dev.lido;

/** The window of lazy calls: so many items may be read ahead of the consumer. */
final class LazyWindow implements Window {

    private final int buffersize;

    /** Items read whose results the consumer has not taken; guarded by this, as is the next. */
    private long ahead;

    private boolean opened;

    LazyWindow(int buffersize) {
        this.buffersize = buffersize;
    }

    @Override
    public synchronized int room() {
        return opened ? buffersize : (int) Math.max(0, buffersize - ahead);
    }

    @Override
    public synchronized void read(int count) {
        ahead += count;
    }

    @Override
    public void sent(int count) {
        // what counts here is what was read
    }

    @Override
    public void ended(int count) {
        // only the consumer makes room
    }

    @Override
    public synchronized void taken() {
        ahead--;
        // Waking the feeder for each single item would cost more than most items do.
        if (room() >= buffersize - buffersize / 2) {
            notifyAll();
        }
    }

    @Override
    public synchronized void awaitRoom() throws InterruptedException {
        while (room() == 0) {
            wait();
        }
    }

    @Override
    public synchronized void open() {
        opened = true;
        notifyAll();
    }
}
