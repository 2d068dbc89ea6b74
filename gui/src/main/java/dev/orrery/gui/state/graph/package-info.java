/** Who scheduled and who settled what: kept of all records, laid out. No scene graph. */
package dev.orrery.gui.state.graph;
