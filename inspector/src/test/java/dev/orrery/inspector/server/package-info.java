/** The port without a program behind it. */
package dev.orrery.inspector.server;
