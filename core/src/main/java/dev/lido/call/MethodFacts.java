package dev.lido.call;

import java.util.Set;

/**
 * What one method's code mentions, without the JDK's own classes.
 *
 * @param types internal names of all classes that it names in any way
 * @param calls methods that it calls or makes handles of
 * @param reads static fields that it reads
 * @param writes static fields that it assigns
 */
record MethodFacts(Set<String> types, Set<Member> calls, Set<Member> reads, Set<Member> writes) {}
