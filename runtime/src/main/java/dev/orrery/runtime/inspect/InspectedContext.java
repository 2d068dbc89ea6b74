package dev.orrery.runtime.inspect;

/**
 * A JavaScript context: a global object with its builtins.
 *
 * @param id from 1, never used twice
 * @param uniqueId differs from those of all other processes
 * @param name for people
 * @param origin for clients that tell contexts by it
 * @param isDefault whether it is the program's own
 * @param realm the engine's object for it
 */
public record InspectedContext(
    int id, String uniqueId, String name, String origin, boolean isDefault, Object realm) {}
