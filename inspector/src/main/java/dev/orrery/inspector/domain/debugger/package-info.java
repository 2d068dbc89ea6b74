/**
 * The commands of the Debugger domain by subject; {@link
 * dev.orrery.inspector.domain.DebuggerDomain} puts them together. JS thread only.
 */
package dev.orrery.inspector.domain.debugger;
