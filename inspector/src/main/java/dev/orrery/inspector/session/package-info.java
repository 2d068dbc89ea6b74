/**
 * Clients and their commands: one {@link dev.orrery.inspector.session.InspectorSession} for each
 * client, all of them on one {@link dev.orrery.inspector.session.Target}. JS thread only, unless a
 * method says otherwise.
 */
package dev.orrery.inspector.session;
