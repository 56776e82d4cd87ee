/**
 * The kernel in Debian's Jupyter, as users meet it: its protocol, the console, the notebooks, and the notebook server in a
 * browser. What is not installed is skipped; {@code scripts/lido test} installs it where it may.
 */
package dev.lido.jupyter;
