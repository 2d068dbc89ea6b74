/**
 * What async_hooks and AsyncLocalStorage need of the engine.
 *
 * <p>Threading: loop thread only.
 */
package dev.orrery.runtime.binding.async;
