/** Heap snapshots in V8's format. JS thread only. */
package dev.orrery.inspector.heap;
