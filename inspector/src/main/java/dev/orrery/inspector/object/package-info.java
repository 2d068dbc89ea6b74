/**
 * Values as the protocol shows them: remote objects and their ids, previews, property lists, copies
 * by value. One {@link dev.orrery.inspector.object.RemoteObjects} for each session. JS thread only.
 */
package dev.orrery.inspector.object;
