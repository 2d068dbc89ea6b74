/**
 * What the visualizer knows: the records so far, the model at any of them, what is selected. No scene
 * graph here. A session folds on a thread of its own; what it publishes is immutable.
 */
package dev.orrery.gui.state;
