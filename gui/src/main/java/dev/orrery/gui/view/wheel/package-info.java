/** The phase wheel. JavaFX's application thread. */
package dev.orrery.gui.view.wheel;
