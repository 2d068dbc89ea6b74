/**
 * The visualizer: a window on the event loop of a running program or of a recording.
 *
 * <p>Packages below name their threads; this one is JavaFX's application thread's.
 */
package dev.orrery.gui;
