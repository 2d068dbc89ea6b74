/**
 * Compression: zlib's formats, Brotli and Zstandard behind one stepwise interface.
 *
 * <p>A codec belongs to one handle. Its steps may run on a pool thread, never two at once; all else
 * happens on the loop thread.
 */
package dev.orrery.runtime.binding.zlib;
