/**
 * Lido's magics and live tables inside the kernels of others: IJava and JJava, which descend from one base and differ in their names.
 *
 * <pre>
 *   Host.attach() or JJavaExtension ─▶ HostKernel (the other's kernel, by reflection; nothing of it is on our class path)
 *        ├─▶ HostMagics     each use becomes Java by MagicTable, which the kernel evaluates in its session
 *        ├─▶ HostRenderers  values of ours look as they do in our own kernel
 *        └─▶ HostCells      which cell runs: one HostOutlet each, its table of calls, its end
 * </pre>
 *
 * <p>The other's names stay the other's: a magic that it has is not replaced. This class path is that of its cells: our classes see the
 * kernel's own, whose copies of libraries win over those in our jar.
 */
package dev.lido.kernel.host;
