/** Tests of {@link dev.orrery.gui.view.wheel}. */
package dev.orrery.gui.view.wheel;
