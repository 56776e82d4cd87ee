package dev.lido.call;

/**
 * A method or static field as bytecode names it.
 *
 * @param owner internal name of the class that the instruction names, which may inherit the member
 * @param key for methods, name and descriptor in one; for fields, the name
 */
record Member(String owner, String key) {}
