/**
 * What the phase wheel shows and where: stations, beads, geometry, the marker's way. No scene graph;
 * what is not immutable is for one thread.
 */
package dev.orrery.gui.state.wheel;
