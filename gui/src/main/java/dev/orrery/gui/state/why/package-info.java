/** What is to be said of the selection or of the program, and where each sentence leads. Any thread. */
package dev.orrery.gui.state.why;
