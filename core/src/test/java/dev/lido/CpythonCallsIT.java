package dev.lido;

/** The calls of CPython's {@code _TestPool} on worker JVMs. */
class CpythonCallsIT extends CpythonWaits {

    CpythonCallsIT() {
        super(Context.processes());
    }
}
