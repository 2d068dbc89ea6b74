/**
 * Where records come from: programs that run, programs that are started, recordings. Knows nothing of
 * JavaFX. Each feed calls its listener on one thread of its own.
 */
package dev.orrery.protocol.connection;
