/** Measures how fast the visualizer is; started by hand. */
package dev.orrery.gui.pace;
