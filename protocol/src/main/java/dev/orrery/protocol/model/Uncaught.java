package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;

/**
 * An exception that left a callback.
 *
 * @param text may be null
 * @param fatal nothing handled it
 * @param site where it was thrown, may be null
 * @param run the callback, null if unknown
 */
public record Uncaught(long timeNs, String text, boolean fatal, Site site, RunRef run) {}
