/** Tests of {@link dev.orrery.gui.state.wheel}. */
package dev.orrery.gui.state.wheel;
