/** Tests of what the visualizer knows. */
package dev.orrery.gui.state;
