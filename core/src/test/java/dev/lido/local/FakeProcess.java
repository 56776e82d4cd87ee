package dev.lido.local;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;

/** A process that is none: remembers whether it was killed. */
final class FakeProcess extends Process {

    boolean killed;

    private final long pid;

    FakeProcess() {
        this(4711);
    }

    /** One that has the pid of somebody else. */
    FakeProcess(long pid) {
        this.pid = pid;
    }

    @Override
    public ProcessHandle toHandle() {
        return (ProcessHandle) Proxy.newProxyInstance(
                FakeProcess.class.getClassLoader(),
                new Class<?>[] {ProcessHandle.class},
                (proxy, method, arguments) -> {
                    killed |= method.getName().equals("destroyForcibly");
                    return true;
                });
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream getInputStream() {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream getErrorStream() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int waitFor() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int exitValue() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void destroy() {
        throw new UnsupportedOperationException();
    }
}
