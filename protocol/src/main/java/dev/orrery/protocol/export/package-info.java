/**
 * Recordings in the forms that other tools read. Records go in one by one, in order; for one thread at
 * a time.
 */
package dev.orrery.protocol.export;
