/**
 * Recordings: a compact, versioned file of records, written with bounded memory and readable up to
 * its last complete block when the process that wrote it was killed.
 *
 * <p>The layout is described in docs/protocol.md. A writer and a reader each belong to one thread at
 * a time.
 */
package dev.orrery.protocol.file;
