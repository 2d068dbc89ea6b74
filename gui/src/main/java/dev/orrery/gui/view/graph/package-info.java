/** The async graph. JavaFX's application thread. */
package dev.orrery.gui.view.graph;
