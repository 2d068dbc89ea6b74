/**
 * The EventLoop domain for the inspector's clients. It does not wait for the JS thread: what a loop
 * does can be asked about while it is blocked. Any thread.
 */
package dev.orrery.inspector.eventloop;
