/**
 * What the streams view shows and where: pipelines, chunks, totals, geometry. No scene graph; the
 * index is written by the session's thread and read by any, all else is immutable.
 */
package dev.orrery.gui.state.stream;
