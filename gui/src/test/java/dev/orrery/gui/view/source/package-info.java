/** Tests of the program's source. */
package dev.orrery.gui.view.source;
