/**
 * Encodes and decodes object graphs: equal in, equal out, or a refusal that names the field path.
 *
 * <pre>
 *   GraphWriter ─▶ GraphKryo (Kryo) ─▶ CarriagePolicy: which Form carries this class? ─▶ Form.write ─▶ segment
 *   segment ─▶ GraphReader ─▶ GraphKryo (Kryo) ─▶ SegmentClasses: which class is this? ─▶ Form.read ─▶ value
 * </pre>
 *
 * <p>A graph is written as one or more segments. Objects with an identity may be shared between segments
 * ({@link dev.lido.codec.WrittenObjects}, {@link dev.lido.codec.ReadObjects}); class names and immutable values never
 * are, so that a segment that is lost costs only those that really refer to its objects.
 *
 * <p>Everything works on the caller's thread, but for graphs too deep for its stack ({@link dev.lido.codec.DeepStack}).
 */
package dev.lido.codec;
