package dev.orrery.protocol.cdp;

/** Parameters of a command that takes none, or the result of one that gives none. */
public record Empty() {}
