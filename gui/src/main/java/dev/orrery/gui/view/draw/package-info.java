/** Helps views that draw on a canvas. JavaFX's application thread. */
package dev.orrery.gui.view.draw;
