/** What a program has printed, and which callback did. The session's thread adds; any thread reads. */
package dev.orrery.gui.state.console;
