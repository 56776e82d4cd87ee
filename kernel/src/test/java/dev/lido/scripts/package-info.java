/**
 * Runs {@code scripts/lido} in a throw-away checkout: the real scripts, with stand-ins for Maven and the JDK that tell
 * what they were called with.
 */
package dev.lido.scripts;
