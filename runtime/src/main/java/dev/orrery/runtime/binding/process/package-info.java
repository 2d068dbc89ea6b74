/**
 * The process object's native half: what the process is, standard streams, signals.
 *
 * <p>Threading: loop thread; the reader of standard input and signal handlers post to it.
 */
package dev.orrery.runtime.binding.process;
