/**
 * The contract, sentence by sentence, on real worker JVMs: one class or more for each of its sections, through the public API alone.
 *
 * <p>Each class shares one pool, which must still work after each test ({@link dev.lido.contract.SharedPoolFixture}); tests that end
 * or wound their pool open their own. {@link dev.lido.contract.Tasks} is what the workers do, {@link dev.lido.contract.Await} how the
 * tests wait for it.
 */
package dev.lido.contract;
