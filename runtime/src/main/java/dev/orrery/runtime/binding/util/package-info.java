/**
 * What {@code node:util} and its neighbours need from below: kinds of objects, error numbers, env
 * files.
 *
 * <p>Threading: installed and called on the loop thread only.
 */
package dev.orrery.runtime.binding.util;
