/**
 * Records as the EventLoop domain sends them. A writer and a reader belong to one session, whose sites
 * they number, and to one thread at a time.
 */
package dev.orrery.protocol.json;
