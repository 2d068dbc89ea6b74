/**
 * URLs: the parser of the URL Standard, Node's older one, and the form encoding of query strings.
 *
 * <p>Everything but {@code UrlBinding} is free of the engine and of shared state; any thread may use
 * it.
 */
package dev.orrery.runtime.binding.url;
