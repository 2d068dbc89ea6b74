/** Tests of {@link dev.orrery.gui.state.stream}. */
package dev.orrery.gui.state.stream;
