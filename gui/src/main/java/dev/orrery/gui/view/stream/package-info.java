/** Pipes as tubes, and all other streams. JavaFX's application thread. */
package dev.orrery.gui.view.stream;
