/** Tests of the Learn view. */
package dev.orrery.gui.view.learn;
