/**
 * The embedding API: builds, runs, observes and closes a runtime inside any JVM.
 *
 * <p>Threading: each runtime owns one thread, which runs its loop and all of its JavaScript.
 */
package dev.orrery.runtime;
