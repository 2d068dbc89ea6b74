package dev.orrery.protocol.model;

import dev.orrery.protocol.record.Site;

/**
 * An emitter.
 *
 * @param className such as Server
 * @param site where it was made; null if that is not known
 */
public record Emitter(long id, String className, Site site) {}
