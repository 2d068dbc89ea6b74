package dev.orrery.dap.source;

/**
 * Two places that belong together.
 *
 * @param source number of the source in its map
 */
record Mapping(Position generated, int source, Position original) {}
