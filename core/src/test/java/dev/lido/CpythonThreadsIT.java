package dev.lido;

/** The calls of CPython's {@code _TestPool} on threads. */
class CpythonThreadsIT extends CpythonWaits {

    CpythonThreadsIT() {
        super(Context.threads());
    }
}
