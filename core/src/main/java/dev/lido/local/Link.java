package dev.lido.local;

import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.wire.FrameReader;
import dev.lido.wire.Frames;
import dev.lido.wire.ToDriver;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads one connection, from the handshake to its end, on a thread of its own; tells the session what the worker says. */
final class Link implements ToDriver.Handler {

    /** All that anybody may send before it has shown the secret, in bytes. */
    private static final int HELLO_LIMIT = 1024;

    /** How long a process that has closed its connection may take to end by itself. */
    private static final long EXIT_MILLIS = 1000;

    private final LocalSession session;
    private final Door door;
    private final SocketChannel channel;
    private final Pulse pulse;

    /** The worker at the other end, from the handshake on. */
    private LocalWorker worker;

    Link(LocalSession session, Door door, SocketChannel channel) {
        this.session = session;
        this.door = door;
        this.channel = channel;
        this.pulse = new Pulse(channel);
    }

    /** Reads until the end. */
    void read() {
        try (channel) {
            listen();
        } catch (IOException e) {
            // it is of no use any more either way
        } finally {
            end();
        }
    }

    private void listen() {
        try {
            var reader = new FrameReader(pulse, HELLO_LIMIT);
            if (reader.toDriver() instanceof ToDriver.Hello hello && admit(hello)) {
                reader.trust();
                while (hear(reader.toDriver())) {
                    // each message is out of scope, and may be collected, before the wait for the next one
                }
            }
        } catch (IOException | RuntimeException | Error e) { // such as no memory left on this side
            fail(e);
        }
    }

    /** Before the channel is closed: a worker that sees its end takes this process for dead. */
    private void fail(Throwable why) {
        if (worker == null) {
            door.refused(why);
        } else {
            worker.kill(); // first of all: there may be no memory for words
            worker.lastWords.add("(its link failed: " + why + ")");
        }
    }

    private boolean hear(ToDriver message) {
        if (message != null) {
            message.deliver(this);
        }
        return message != null;
    }

    private boolean admit(ToDriver.Hello hello) {
        boolean inTime = door.forget(channel); // else it would use up the secret on a link that is closed
        worker = inTime ? session.admit(hello.secret()) : null;
        if (worker == null) {
            return false;
        }
        if (hello.version() != Frames.VERSION) {
            session.setupFailed(worker, new Payload.Live(PostMortem.foreign(worker.id(), hello.version())));
            return false;
        }
        worker.pulse = pulse;
        var outgoing = worker.outgoing;
        DaemonThread.start("lido-writer-" + worker.number, () -> outgoing.writeTo(pulse));
        return true;
    }

    private void end() {
        door.forget(channel);
        if (worker == null) {
            return;
        }
        worker.outgoing.close();
        worker.drained.countDown();
        try {
            if (!worker.process().waitFor(EXIT_MILLIS, TimeUnit.MILLISECONDS)) {
                worker.kill(); // without a link it is of no use
            }
        } catch (InterruptedException e) {
            worker.kill();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void hello(ToDriver.Hello message) {
        // a second one says nothing new
    }

    @Override
    public void ready(ToDriver.Ready message) {
        session.ready(worker);
    }

    @Override
    public void setupFailed(ToDriver.SetupFailed message) {
        session.setupFailed(worker, message.fault());
    }

    @Override
    public void results(ToDriver.Results message) {
        session.results(worker, message);
    }

    @Override
    public void printed(ToDriver.Printed message) {
        session.printed(worker, message.error(), message.line());
    }

    @Override
    public void returned(ToDriver.Returned message) {
        session.returned(worker, message);
    }

    @Override
    public void leaving(ToDriver.Leaving message) {
        session.leaving(worker);
    }

    @Override
    public void unread(ToDriver.Unread message) {
        if (message.head() instanceof ToDriver.Results results) {
            List<Outcome> unread = Collections.nCopies(
                    results.outcomes().size(), new Outcome.Untransferable(message.problem(), worker.id()));
            session.results(worker, new ToDriver.Results(results.chunk(), results.first(), unread));
        }
    }
}
