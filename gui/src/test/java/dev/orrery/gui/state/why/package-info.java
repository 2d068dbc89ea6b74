/** Tests of what explains and what was printed. */
package dev.orrery.gui.state.why;
