/** Tests of the views: they show what the model says. */
package dev.orrery.gui.view;
