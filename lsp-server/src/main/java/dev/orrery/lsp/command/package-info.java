/**
 * What a client may ask the server to do: run a program, record it, predict its order, open the
 * visualizer.
 *
 * <p>Threading: commands are asked for on the thread that reads messages, and do their work on others.
 */
package dev.orrery.lsp.command;
