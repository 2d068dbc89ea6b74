/** Colours and shapes of phases and queues, light and dark. JavaFX's application thread. */
package dev.orrery.gui.theme;
