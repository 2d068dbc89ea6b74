/**
 * What is run: programs and their options, command lines, and what a debugger is told of them. Knows
 * nothing of the IDE. Immutable; any thread.
 */
package dev.orrery.intellij.program;
