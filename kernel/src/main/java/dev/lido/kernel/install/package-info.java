/**
 * Makes the kernel known to Jupyter: one directory with {@code kernel.json} and the logos, written without Python.
 *
 * <pre>
 *   arguments ─▶ InstallOptions ─▶ Install ─▶ JupyterDirectories (where) ─▶ KernelDirectory (write, remove)
 *                                     ├─▶ ArchiveMaker ─▶ Rehearsal ─▶ StartArchive (for a quick start)
 *                                     └─▶ KernelCheck ─▶ TrialStart (does it start?)
 *   both ─▶ TrialKernel (a process as Jupyter starts it) ─▶ FrontEnd (asks it something)
 * </pre>
 */
package dev.lido.kernel.install;
