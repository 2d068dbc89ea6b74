/**
 * The {@code fs} binding: file system operations for lib/fs.js and lib/internal/fs.
 *
 * <p>Threading: arguments are read and results made on the loop thread; the work between runs on
 * the loop thread for synchronous calls and on the work pool when a callback is given.
 */
package dev.orrery.runtime.binding.fs;
