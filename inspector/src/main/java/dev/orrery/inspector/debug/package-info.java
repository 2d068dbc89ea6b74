/**
 * Debugging, shared by all clients: the scripts, the one session with Truffle's debugger, what stops
 * the program and how it goes on. JS thread only.
 */
package dev.orrery.inspector.debug;
