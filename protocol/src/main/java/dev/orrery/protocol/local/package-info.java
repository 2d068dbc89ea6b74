/**
 * How a program on this machine is reached: a Unix domain socket for each, in a folder that only the
 * user may enter, over which messages go as lines.
 *
 * <p>Threading: a transport has two threads of its own; everything else is for any thread.
 */
package dev.orrery.protocol.local;
