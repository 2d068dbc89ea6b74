/** Rules of the visualizer's packages. Any thread. */
package dev.orrery.gui.arch;
