/** Tests of what explains and what was printed. */
package dev.orrery.gui.view.why;
