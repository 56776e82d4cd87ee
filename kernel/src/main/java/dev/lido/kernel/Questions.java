package dev.lido.kernel;

import io.github.spencerpark.jupyter.channels.StdinChannel;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.reply.InputReply;
import java.io.InterruptedIOException;
import java.util.function.BooleanSupplier;
import org.zeromq.ZMQ;

/** Asks the user of a cell, and waits for the answer or an interrupt. One question at a time; thread-safe. */
final class Questions extends StdinChannel {

    private static final int LOOK_MILLIS = 100;

    private final ZMQ.Poller poller;

    Questions(ZMQ.Context context, HMACGenerator signer) {
        super(context, signer);
        poller = context.poller(1);
        poller.register(this, ZMQ.Poller.POLLIN);
    }

    /**
     * The answer, without a line end.
     *
     * @param stopped whether the cell is to stop: the library takes the thread's interrupt for its own
     */
    synchronized String ask(Message<?> question, BooleanSupplier stopped) throws InterruptedIOException {
        while (poller.poll(0) > 0) {
            readMessage(); // the late answer to a question that was interrupted
        }
        sendMessage(question);
        while (true) {
            if (Thread.interrupted() || stopped.getAsBoolean()) {
                throw new InterruptedIOException("interrupted while waiting for input");
            }
            if (poller.poll(LOOK_MILLIS) > 0) {
                Message<?> answer = readMessage();
                if (answer.getContent() instanceof InputReply reply) {
                    return reply.getValue();
                }
            }
        }
    }
}
