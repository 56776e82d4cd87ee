package dev.lido;

/** The calls of CPython's {@code _TestPool} on the calling thread. */
class CpythonSerialIT extends CpythonCalls {

    CpythonSerialIT() {
        super(Context.serial());
    }
}
