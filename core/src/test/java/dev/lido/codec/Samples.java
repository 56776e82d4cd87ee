package dev.lido.codec;

import dev.lido.spi.Payload;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimerTask;

/** Classes and steps that the tests of this package share. */
final class Samples {

    private Samples() {}

    static Payload.Bytes write(Object value) throws TransferFault {
        return new GraphWriter(CodeSink.NONE).write("item 3", value);
    }

    static Object read(Payload.Bytes segment) throws TransferFault {
        return new GraphReader(Samples.class.getClassLoader()).read(segment);
    }

    @SuppressWarnings("unchecked")
    static <T> T copy(T value) throws TransferFault {
        return (T) read(write(value));
    }

    record Point(int x, double y) {}

    record Pair<A, B>(A first, B second) {}

    record Positive(int n) {
        Positive {
            if (n < 0) {
                throw new IllegalArgumentException("n < 0: " + n);
            }
        }
    }

    record All(boolean z, byte b, char c, short s, int i, long j, float f, double d, String t) {}

    enum Color {
        RED,
        GREEN {
            @Override
            String tone() {
                return "cold";
            }
        };

        String tone() {
            return "warm";
        }
    }

    interface Text extends java.util.function.Function<Integer, String>, Serializable {}

    static class Plain {
        private final int number;
        private final String name;
        transient String cache = "cached";

        Plain(int number, String name) {
            this.number = number;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Plain plain && plain.number == number && Objects.equals(plain.name, name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(number, name);
        }
    }

    static final class Derived extends Plain {
        private final List<Plain> more;

        Derived(int number, List<Plain> more) {
            super(number, "derived");
            this.more = more;
        }

        @Override
        public boolean equals(Object other) {
            return super.equals(other) && other instanceof Derived derived && more.equals(derived.more);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }

    static final class Node {
        Object next;
        int number;
    }

    static final class Link {
        Link next;
        int number;
    }

    /** Equal by a field that is read after the set which leads back here. */
    static final class Member {
        Set<Member> all;
        int zId;

        Member(Set<Member> all, int id) {
            this.all = all;
            this.zId = id;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Member member && member.zId == zId;
        }

        @Override
        public int hashCode() {
            return zId * 7919;
        }
    }

    /** Copies what it is given, as many records do. */
    record Copying(Set<Object> all) {
        Copying {
            all = new HashSet<>(all);
        }
    }

    /** Has fields that are read before the one that its key's hash code depends on. */
    static final class Owner {
        Object a;
        Object b;
        Integer zId;

        Owner(int id) {
            this.zId = id;
        }
    }

    /** Cannot tell its hash code before its owner is whole. */
    static final class OwnedKey {
        private final Owner owner;

        OwnedKey(Owner owner) {
            this.owner = owner;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OwnedKey key && key.owner.zId.equals(owner.zId);
        }

        @Override
        public int hashCode() {
            return owner.zId * 7919;
        }
    }

    static final class Own implements Serializable {
        transient String kept;

        Own(String kept) {
            this.kept = kept;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeUTF(kept);
        }

        private void readObject(ObjectInputStream in) throws IOException {
            kept = in.readUTF();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Own own && own.kept.equals(kept);
        }

        @Override
        public int hashCode() {
            return kept.hashCode();
        }
    }

    static final class Throwing implements Serializable {
        private void writeObject(ObjectOutputStream out) {
            throw new IllegalStateException("no");
        }
    }

    static final class Words extends ArrayList<Object> {
        final Point origin;

        Words(Point origin) {
            this.origin = origin;
        }
    }

    @SuppressWarnings("serial")
    static final class OrderException extends RuntimeException {
        final transient Object skipped = "skipped";
        final Point where;
        Object back;

        OrderException(String message, Throwable cause, Point where) {
            super(message, cause);
            this.where = where;
        }
    }

    static final class Task extends TimerTask {
        @Override
        public void run() {}
    }

    static final class Customer {
        Socket socket;
    }

    static final class Order {
        Customer customer = new Customer();
        Object[] lines = {1, null};
    }
}
