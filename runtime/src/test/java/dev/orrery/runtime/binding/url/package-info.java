/** Tests of the URL parsers. */
package dev.orrery.runtime.binding.url;
