/** Magics: the table of them, how cells that hold some become Java source, and those for pools and for the session. */
package dev.lido.kernel.magic;
