/**
 * The views. Each mirrors a moment of the session and sends what the user wants to the desk; none
 * keeps state of the program's. JavaFX's application thread.
 */
package dev.orrery.gui.view;
