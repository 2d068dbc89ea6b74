/**
 * Lessons and predictions: what is taught, what was predicted, and what is wrong with it. Immutable
 * unless said otherwise; any thread.
 */
package dev.orrery.gui.state.learn;
