package dev.orrery.gui.state.graph;

/**
 * A resource or promise that was made.
 *
 * @param id async id
 * @param group the number of its group: those made at one place
 * @param anchor the group of the nearest one the program made: itself, or who led to it
 * @param record the number of the record that tells of it
 * @param scheduledBy id of the one in whose callback it was made, 0 if none is known
 * @param resolvedBy of a promise: id of the one in whose callback it was settled, 0 if none is known
 * @param waitsFor of a reaction: id of the promise it waits for, 0 if none
 */
public record Made(
    long id,
    int group,
    int anchor,
    long record,
    long scheduledBy,
    long resolvedBy,
    long waitsFor) {}
