package dev.lido.kernel;

import io.github.spencerpark.jupyter.channels.HeartbeatChannel;
import io.github.spencerpark.jupyter.channels.IOPubChannel;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import io.github.spencerpark.jupyter.messages.MessageType;
import java.security.GeneralSecurityException;
import org.zeromq.ZMQ;

/** The five channels to the front end, as a connection file describes them. */
final class Connection {

    /** A front end that takes nothing for so long will not hear the last words. */
    private static final int LAST_WORDS_MILLIS = 1_000;

    private final KernelConnectionProperties properties;
    private final ZMQ.Context context = ZMQ.context(1);

    /** Of its own, since its end waits for what is still to be sent, and for all who use it. */
    private final ZMQ.Context publishing = ZMQ.context(1);

    private final HeartbeatChannel heartbeat;

    /** What the front end asks, cell after cell. */
    final RequestLoop shell;

    /** What must not wait for a cell. */
    final RequestLoop control;

    /** What all front ends see. */
    final IOPubChannel iopub;

    /** What a cell asks its user. */
    final Questions stdin;

    /** Opens nothing yet. */
    Connection(KernelConnectionProperties properties) throws GeneralSecurityException {
        this.properties = properties;
        HMACGenerator signer = properties.createHMACGenerator();
        heartbeat = new HeartbeatChannel(context, properties.createHMACGenerator());
        shell = new RequestLoop(context, properties.createHMACGenerator(), "shell", properties.getShellPort());
        control = new RequestLoop(context, properties.createHMACGenerator(), "control", properties.getControlPort());
        stdin = new Questions(context, properties.createHMACGenerator());
        iopub = new IOPubChannel(publishing, signer);
        iopub.setSndHWM(0); // or a burst of output would lose the message that says the cell has ended
    }

    /**
     * Publishes nothing more, and returns when what was published is on its way: the JVM's end would take it along, since it is sent by
     * a thread that nothing waits for.
     */
    void endPublishing() {
        synchronized (iopub) {
            iopub.setLinger(LAST_WORDS_MILLIS);
            iopub.close();
        }
        publishing.term();
    }

    /** Binds the channels, and says that the kernel starts. */
    void open() {
        heartbeat.bind(properties);
        shell.bind(properties);
        control.bind(properties);
        stdin.bind(properties);
        iopub.bind(properties);
        Wire.publish(iopub, null, MessageType.PUBLISH_STATUS, Wire.content("execution_state", "starting"));
    }
}
