package dev.lido.kernel.host;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Extends JJava, which finds this class as a service when our jar comes to its class path. It alone was compiled against a version of
 * JJava; of that it needs the names of two types and of one method.
 */
public final class JJavaExtension implements Extension {

    /** For JJava's loader of services. */
    public JJavaExtension() {}

    @Override
    public void install(BaseKernel kernel) {
        String unused = Host.attach(kernel);
    }
}
