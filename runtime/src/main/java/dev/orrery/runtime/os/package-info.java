/**
 * POSIX as the C library offers it, called through {@code java.lang.foreign}: exact errno values,
 * file descriptors, processes and host facts, plus pure-Java fallbacks where they lose nothing.
 *
 * <p>Threading: every method may be called on any thread and blocks that thread as the C function
 * would; native scratch memory is per thread.
 */
package dev.orrery.runtime.os;
