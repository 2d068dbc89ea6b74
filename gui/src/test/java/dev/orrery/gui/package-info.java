/** Tests of the visualizer, on real runs and without a screen. */
package dev.orrery.gui;
