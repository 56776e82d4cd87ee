/** What holds for the whole of Lido. */
package dev.lido.architecture;
