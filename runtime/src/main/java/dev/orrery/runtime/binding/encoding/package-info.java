/**
 * TextEncoder and TextDecoder: labels and decoders of the Encoding Standard.
 *
 * <p>The decoders are free of the engine; each belongs to one stream of bytes and one thread.
 */
package dev.orrery.runtime.binding.encoding;
