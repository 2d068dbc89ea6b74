/** The pane that explains. JavaFX's application thread. */
package dev.orrery.gui.view.why;
