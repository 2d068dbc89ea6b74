/** Tests of the streaming decoders. */
package dev.orrery.runtime.binding.encoding;
