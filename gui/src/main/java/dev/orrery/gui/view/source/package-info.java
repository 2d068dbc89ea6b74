/** The program's source. JavaFX's application thread. */
package dev.orrery.gui.view.source;
