/**
 * Makes the kernel known to Jupyter: one directory with {@code kernel.json} and the logos, written without Python.
 *
 * <pre>
 *   arguments ─▶ InstallOptions ─▶ Install ─▶ JupyterDirectories (where) ─▶ KernelDirectory (write, remove)
 *                                     └─▶ KernelCheck ─▶ TrialStart (does it start?)
 * </pre>
 */
package dev.lido.kernel.install;
