/**
 * Where Orrery and its JDK are on this machine. Knows nothing of the IDE. Reads the disk; any thread.
 */
package dev.orrery.intellij.install;
