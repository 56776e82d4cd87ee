package dev.lido.wire;

import dev.lido.spi.Blob;
import dev.lido.spi.Outcome;
import dev.lido.spi.Payload;
import dev.lido.spi.Timing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Makes messages of every type, most of them small. */
final class RandomMessages {

    private static final int LARGEST = 2 << 20;

    private final Random random;
    private final byte[] content = new byte[LARGEST];

    RandomMessages(Random random) {
        this.random = random;
        random.nextBytes(content);
    }

    ToWorker toWorker() {
        return switch (random.nextInt(8)) {
            case 0 -> new ToWorker.Configure(texts(), bytes());
            case 1 -> new ToWorker.Code(new Blob(text(), text(), array()));
            case 2 -> new ToWorker.Forget(random.nextLong());
            case 3 ->
                new ToWorker.Run(
                        random.nextLong(), random.nextLong(), set(), new ToWorker.Work(text(), texts(), bytes()));
            case 4 -> new ToWorker.Cancel(random.nextLong());
            case 5 -> new ToWorker.Interrupt(random.nextLong(), random.nextInt());
            case 6 -> new ToWorker.Recall(random.nextLong(), random.nextBoolean());
            default -> new ToWorker.Stop();
        };
    }

    ToDriver toDriver() {
        return switch (random.nextInt(7)) {
            case 0 -> new ToDriver.Hello(text(), random.nextLong(), random.nextInt());
            case 1 -> new ToDriver.Ready();
            case 2 -> new ToDriver.SetupFailed(bytes());
            case 3 -> new ToDriver.Results(random.nextLong(), random.nextInt(1000), outcomes());
            case 4 -> new ToDriver.Printed(random.nextBoolean(), text());
            case 5 -> new ToDriver.Returned(random.nextLong(), set());
            default -> new ToDriver.Leaving();
        };
    }

    private List<Outcome> outcomes() {
        var outcomes = new ArrayList<Outcome>();
        for (int i = random.nextInt(5); i > 0; i--) {
            var timing = new Timing(random.nextLong(), random.nextLong());
            outcomes.add(
                    random.nextBoolean()
                            ? new Outcome.Returned(bytes(), null, timing)
                            : new Outcome.Failed(bytes(), null, timing));
        }
        return outcomes;
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            texts.add(text());
        }
        return texts;
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append((char) (random.nextInt(8) == 0 ? 0x100 + random.nextInt(0x3000) : random.nextInt(0x7f)));
        }
        return text.toString();
    }

    private BitSet set() {
        var set = new BitSet();
        for (int i = random.nextInt(10); i > 0; i--) {
            set.set(random.nextInt(300));
        }
        return set;
    }

    private byte[] array() {
        var bytes = new byte[random.nextInt(100)];
        random.nextBytes(bytes);
        return bytes;
    }

    private Payload.Bytes bytes() {
        int size = size();
        return new Payload.Bytes(content, random.nextInt(content.length - size + 1), size);
    }

    /** One in some hundred is longer than a reader's buffer, one in some ten thousand is long. */
    private int size() {
        int kind = random.nextInt(20_000);
        return random.nextInt(kind == 0 ? LARGEST : kind < 60 ? 200_000 : 200);
    }
}
