package dev.lido.local;

import dev.lido.local.LocalWorker.Phase;
import dev.lido.spi.Payload;
import dev.lido.spi.SessionSpec;
import dev.lido.wire.StatusPage;
import dev.lido.wire.ToWorker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;

/** How a worker is let in, and what it is told first. */
final class Welcome {

    private Welcome() {}

    /** The worker that is expected with this secret, or {@code null}. */
    static LocalWorker find(Collection<LocalWorker> workers, String secret) {
        LocalWorker found = null;
        for (var worker : workers) {
            if (isEqual(worker.secret, secret) && worker.phase == Phase.STARTING && !worker.connected) {
                found = worker;
            }
        }
        return found;
    }

    /** In constant time: how long it takes tells nothing about the secret. */
    private static boolean isEqual(String secret, String shown) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the handshake: sends the initializer, if there is one, whose time begins now, else the rehearsal, if there is one. */
    static void configure(LocalWorker worker, SessionSpec spec, SessionSpec.Setup rehearsal) {
        worker.connected = true; // the secret is used up
        worker.admitted = StatusPage.now();
        worker.setupNanos = spec.setupNanos();
        worker.rehearses = spec.setup() == null && rehearsal != null;
        configure(worker.desk, worker.rehearses ? rehearsal : spec.setup());
    }

    private static void configure(Desk desk, SessionSpec.Setup setup) {
        if (setup == null) {
            desk.send(new ToWorker.Configure(List.of(), Payload.Bytes.of(new byte[0])));
        } else {
            desk.send(setup.code());
            var keys = setup.code().stream().map(blob -> blob.key()).toList();
            desk.send(new ToWorker.Configure(keys, (Payload.Bytes) setup.call()));
        }
    }
}
