/** Tests of the async graph. */
package dev.orrery.gui.state.graph;
