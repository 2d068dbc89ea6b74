/** The console: what the program printed. JavaFX's application thread. */
package dev.orrery.gui.view.console;
