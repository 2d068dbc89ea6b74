/**
 * The client's side: what it can do, how it counts, what it is told.
 *
 * <p>Threading: any thread may tell the client something.
 */
package dev.orrery.dap.client;
