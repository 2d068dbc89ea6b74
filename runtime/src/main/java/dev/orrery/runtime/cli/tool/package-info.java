/**
 * The subcommands that look at programs: those that run, over their local socket, and those that were
 * recorded.
 *
 * <p>Threading: a tool runs on the thread that calls it and prints there; what programs send comes on
 * others.
 */
package dev.orrery.runtime.cli.tool;
