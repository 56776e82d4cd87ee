package dev.lido.kernel.magic;

import dev.lido.table.Units;
import java.util.function.Consumer;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Tells of each jar that was fetched, in a line. Descriptors, of which there are many and small ones, go without. */
final class TransferLines extends AbstractTransferListener {

    private final Consumer<String> progress;

    TransferLines(Consumer<String> progress) {
        this.progress = progress;
    }

    @Override
    public void transferSucceeded(TransferEvent event) {
        String name = event.getResource().getResourceName();
        if (name.endsWith(".jar")) {
            progress.accept("fetched " + name.substring(name.lastIndexOf('/') + 1) + " ("
                    + Units.bytes(event.getTransferredBytes()) + ") from "
                    + event.getResource().getRepositoryId() + "\n");
        }
    }
}
