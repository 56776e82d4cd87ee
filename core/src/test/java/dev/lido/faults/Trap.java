package dev.lido.faults;

import dev.lido.Gate;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** An item, and its own result, with a fault in one of the places that it comes by; or with none, as its mates have. */
final class Trap implements Serializable {

    private static final long serialVersionUID = 1;

    private final int number;
    private final Fault fault;
    private final Place place;

    /** Where it waits before the fault; may be null. */
    private final Gate gate;

    /** The process where it was made, and where results are read. */
    private final long home = ProcessHandle.current().pid();

    private Trap(int number, Fault fault, Place place, Gate gate) {
        this.number = number;
        this.fault = fault;
        this.place = place;
        this.gate = gate;
    }

    /** One in which this goes wrong there. */
    static Trap of(int number, Fault fault, Place place) {
        return new Trap(number, fault, place, null);
    }

    /** One whose task waits at the gate before that goes wrong in it. */
    static Trap behind(Gate gate, int number, Fault fault) {
        return new Trap(number, fault, Place.TASK, gate);
    }

    /** One that is not written until the gate is open. */
    static Trap writtenAt(Gate gate, int number) {
        return new Trap(number, null, Place.SEND, gate);
    }

    /** One in which nothing goes wrong. */
    static Trap harmless(int number) {
        return new Trap(number, null, null, null);
    }

    /** The function of all calls: gives back what it gets. */
    static Trap run(Trap trap) throws IOException {
        trap.pass(Place.TASK);
        return trap;
    }

    int number() {
        return number;
    }

    private void pass(Place by) throws IOException {
        if (place != by) {
            return;
        }
        if (gate != null) {
            waitAtGate();
        }
        if (fault != null) {
            fault.happen();
        }
    }

    private void waitAtGate() throws IOException {
        try {
            gate.arriveAndPass(number);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    private boolean isAtHome() {
        return ProcessHandle.current().pid() == home;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        pass(isAtHome() ? Place.SEND : Place.RETURN);
        out.defaultWriteObject();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        pass(isAtHome() ? Place.READ_BACK : Place.RECEIVE);
    }

    @Override
    public String toString() {
        return "trap " + number;
    }
}
