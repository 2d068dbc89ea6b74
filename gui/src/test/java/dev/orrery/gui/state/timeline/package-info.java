/** Tests of what the timeline draws. */
package dev.orrery.gui.state.timeline;
