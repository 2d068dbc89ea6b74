/** The timeline and the strip for moving in time. JavaFX's application thread, but for pictures. */
package dev.orrery.gui.view.timeline;
