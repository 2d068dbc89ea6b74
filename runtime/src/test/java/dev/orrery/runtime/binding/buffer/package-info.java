/** Tests of the text codecs and byte searches. */
package dev.orrery.runtime.binding.buffer;
