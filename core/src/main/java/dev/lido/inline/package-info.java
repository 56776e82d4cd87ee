/**
 * Backends without processes, for debugging and teaching: chunks run in this JVM, on threads or in the caller, and values
 * are handed over as they are.
 */
package dev.lido.inline;
