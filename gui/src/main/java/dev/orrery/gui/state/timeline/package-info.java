/**
 * What the timeline draws, in compact columns: filled by the session's thread, read by any through
 * snapshots, without locks. Pictures of it are computed here as plain numbers.
 */
package dev.orrery.gui.state.timeline;
