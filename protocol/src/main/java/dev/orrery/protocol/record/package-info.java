/**
 * What is recorded of a running loop: the closed set of records, the words they use, and the fixed
 * form in which a ring buffer holds them.
 *
 * <p>Records and sites are immutable. The tables may be used by any thread; a {@code RecordWriter}
 * belongs to whoever implements it. Nothing here blocks or does I/O.
 */
package dev.orrery.protocol.record;
