/** Feeds and targets, on real programs. */
package dev.orrery.gui.connection;
