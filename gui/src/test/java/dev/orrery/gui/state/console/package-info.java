/** Tests of what is known of a program's output. */
package dev.orrery.gui.state.console;
