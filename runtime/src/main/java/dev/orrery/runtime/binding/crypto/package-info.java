/**
 * Digests, message authentication codes and random bytes over the JDK's security providers.
 *
 * <p>Threading: loop thread; what the work pool does touches only its own bytes.
 */
package dev.orrery.runtime.binding.crypto;
