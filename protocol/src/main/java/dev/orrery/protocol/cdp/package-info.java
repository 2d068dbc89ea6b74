/**
 * The Chrome DevTools Protocol's messages over any transport: commands with an id and an answer, and
 * events. Names and types of a domain come from its PDL file.
 *
 * <p>Handlers and listeners run on whatever thread the transport delivers on; each class says what
 * other threads may do.
 */
package dev.orrery.protocol.cdp;
