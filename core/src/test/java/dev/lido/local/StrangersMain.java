package dev.lido.local;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** A process full of {@link Stranger}s, which says in its last line what became of them. */
final class StrangersMain {

    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final long PAUSE_NANOS = 1_000_000;

    private final UnixDomainSocketAddress address;
    private final Random random = new Random(42);
    private final Map<End, Integer> ends = new EnumMap<>(End.class);

    /** What becomes of a stranger. */
    private enum End {
        TURNED_AWAY,
        HUNG_UP_ITSELF,
        NOT_HEARD,
        LET_IN
    }

    private StrangersMain(UnixDomainSocketAddress address) {
        this.address = address;
    }

    /** Either {@code waves <socket> <strangers> <at once>}, or {@code hold <socket> <at once>} until standard input ends. */
    public static void main(String[] args) throws Exception {
        var strangers = new StrangersMain(UnixDomainSocketAddress.of(Path.of(args[1])));
        if (args[0].equals("hold")) {
            strangers.hold(Integer.parseInt(args[2]));
            return;
        }
        for (int left = Integer.parseInt(args[2]), wave = Integer.parseInt(args[3]); left > 0; left -= wave) {
            strangers.wave(Math.min(left, wave));
        }
        System.out.println(strangers.report());
    }

    private String report() {
        var counts = new ArrayList<String>();
        for (var end : End.values()) {
            counts.add(end + " " + ends.getOrDefault(end, 0));
        }
        return String.join(", ", counts);
    }

    /** One at the door, and what it has not said yet. */
    private static final class Guest {
        final Stranger kind;
        final SocketChannel channel;
        final ByteBuffer words;
        End end;

        Guest(Stranger kind, SocketChannel channel, byte[] words) {
            this.kind = kind;
            this.channel = channel;
            this.words = ByteBuffer.wrap(words);
        }

        /** Speaks on, and listens. */
        void talk() {
            try {
                int size = kind == Stranger.DRIPPING ? Math.min(1, words.remaining()) : words.remaining();
                int said = size == 0 ? 0 : channel.write(words.slice(words.position(), size));
                words.position(words.position() + said);
                int heard = channel.read(ByteBuffer.allocate(1));
                end = heard > 0 ? End.LET_IN : heard < 0 ? End.TURNED_AWAY : null;
            } catch (IOException e) {
                end = End.TURNED_AWAY; // perhaps with words of its unread
            }
        }

        void hangUp() throws IOException {
            channel.close();
            if (end == null) {
                end = kind.isHeard() ? End.NOT_HEARD : End.HUNG_UP_ITSELF;
            }
        }
    }

    private Guest come(Stranger kind) throws IOException {
        var channel = SocketChannel.open(address);
        channel.configureBlocking(false);
        return new Guest(kind, channel, kind.words(random));
    }

    private void wave(int count) throws IOException {
        var kinds = Stranger.values();
        var guests = new ArrayList<Guest>();
        for (int i = 0; i < count; i++) {
            var guest = come(kinds[i % kinds.length]);
            if (guest.kind == Stranger.LEAVING) {
                guest.hangUp();
            } else {
                guest.talk();
            }
            guests.add(guest);
        }
        awaitHearing(guests);
        for (var guest : guests) {
            guest.hangUp();
            ends.merge(guest.end, 1, Integer::sum);
        }
    }

    private static void awaitHearing(List<Guest> guests) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (guests.stream().anyMatch(guest -> guest.kind.isHeard() && guest.end == null)
                && System.nanoTime() < end) {
            guests.stream().filter(guest -> guest.end == null).forEach(Guest::talk);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Silent ones, as many as that; whoever is shut out comes again. */
    private void hold(int count) throws IOException {
        var guests = new Guest[count];
        for (int i = 0; i < count; i++) {
            guests[i] = come(Stranger.SILENT);
        }
        System.out.println("holding");
        while (System.in.available() == 0) {
            for (int i = 0; i < count; i++) {
                guests[i].talk();
                if (guests[i].end != null) {
                    guests[i].hangUp();
                    guests[i] = come(Stranger.SILENT);
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        System.out.println(
                Arrays.stream(guests).filter(guest -> guest.end == End.LET_IN).count());
    }
}
