package dev.lido.kernel;

import io.github.spencerpark.jupyter.channels.JupyterSocket;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import io.github.spencerpark.jupyter.messages.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/**
 * The kernel's end of the shell or the control channel: reads requests and has them handled one by one, by one thread, which
 * nothing that a request does can end. Replies are sent by the same thread.
 */
final class RequestLoop extends JupyterSocket {

    /** So often it is looked whether the kernel ends, in milliseconds; a request is read at once. */
    private static final int LOOK_MILLIS = 500;

    private final String name;
    private final int port;
    private final ZMQ.Poller poller;
    private volatile boolean ending;
    private Thread thread;

    RequestLoop(ZMQ.Context context, HMACGenerator signer, String name, int port) {
        super(context, SocketType.ROUTER, signer, Logger.getLogger("dev.lido.kernel." + name));
        this.name = name;
        this.port = port;
        this.poller = context.poller(1);
        this.poller.register(this, ZMQ.Poller.POLLIN);
    }

    @Override
    public void bind(KernelConnectionProperties at) {
        super.bind(formatAddress(at.getTransport(), at.getIp(), port));
    }

    /** Begins to read. */
    void start(Consumer<Message<?>> handler) {
        thread = new Thread(() -> serve(handler), "lido-" + name);
        thread.start();
    }

    private void serve(Consumer<Message<?>> handler) {
        while (!ending) {
            attempt(() -> {
                if (poller.poll(LOOK_MILLIS) > 0) {
                    handler.accept(readMessage());
                }
            });
        }
    }

    /** Takes the requests that wait already. To be called in a handler. */
    List<Message<?>> takeWaiting() {
        List<Message<?>> waiting = new ArrayList<>();
        while (poller.poll(0) > 0) {
            attempt(() -> waiting.add(readMessage()));
        }
        return waiting;
    }

    /** A request with a wrong signature, or an Error of user code, costs itself alone. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            logger.log(Level.WARNING, "a request on " + name + " failed", e);
        }
    }

    /** No request is read any more; the one that is handled goes on. */
    void end() {
        ending = true;
    }

    void join() throws InterruptedException {
        thread.join();
    }
}
