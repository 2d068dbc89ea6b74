/**
 * The command line: Node's flag grammar, the process's life from main to its exit code.
 *
 * <p>Threading: {@code Main} starts one thread with a large stack that runs everything.
 */
package dev.orrery.runtime.cli;
