/**
 * What {@code buffer} does in Java: text codecs, search, fill and swap over byte arrays.
 *
 * <p>The codecs are stateless and free of the engine; any thread may use them.
 */
package dev.orrery.runtime.binding.buffer;
