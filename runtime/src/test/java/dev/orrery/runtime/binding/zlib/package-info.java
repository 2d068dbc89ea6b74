/** Tests of the codecs, step by step. */
package dev.orrery.runtime.binding.zlib;
