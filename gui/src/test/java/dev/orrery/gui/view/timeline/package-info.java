/** Tests of the timeline. */
package dev.orrery.gui.view.timeline;
