/** A stand-in for IJava, which no registry has: what of it a guest can see, on the base that the real one is built on. */
package io.github.spencerpark.ijava;
