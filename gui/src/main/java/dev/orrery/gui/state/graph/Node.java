package dev.orrery.gui.state.graph;

/**
 * One resource, or all of a group.
 *
 * @param key unlike that of any other node of its graph; 0 is the root
 * @param count how many there are
 * @param id of the resource, or of the latest one of them; 0 for the root
 * @param since the number of the record that tells of the first of them
 */
public record Node(long key, Group group, long count, long id, long since) {}
