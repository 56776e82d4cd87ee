/** Installs into throw-away directories. */
package dev.lido.kernel.install;
