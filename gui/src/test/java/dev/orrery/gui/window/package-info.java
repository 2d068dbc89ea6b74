/** The windows, driven as a user would, on real programs. */
package dev.orrery.gui.window;
