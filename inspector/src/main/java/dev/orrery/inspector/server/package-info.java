/**
 * The port: HTTP and WebSocket as Node has them, on a thread of its own, since the program's may
 * stand still. The only package that knows Netty.
 */
package dev.orrery.inspector.server;
