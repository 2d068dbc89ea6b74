/** Trace events, for clients and for files. JS thread only, but for what adds events. */
package dev.orrery.inspector.tracing;
