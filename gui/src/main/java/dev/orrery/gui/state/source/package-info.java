/** The program's files and what ran of each line. The session's thread adds; any thread reads. */
package dev.orrery.gui.state.source;
