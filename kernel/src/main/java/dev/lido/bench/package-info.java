/** The small benchmark behind {@code scripts/lido bench}: whole cases on real worker JVMs, as a user would meet them. */
package dev.lido.bench;
