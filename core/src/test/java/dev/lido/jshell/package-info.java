/**
 * Closures as people type them: in the JDK's own {@code jshell} and through the JShell API, on real workers.
 *
 * <pre>
 *   test ── type("say(pool.map(x -> f(x), range(3)))") ──▶ Shell ──▶ snippets ──▶ pool ~ workers
 *   test ◀── ["[0, 2, 4]"], the lines that were said ───── Shell
 * </pre>
 */
package dev.lido.jshell;
