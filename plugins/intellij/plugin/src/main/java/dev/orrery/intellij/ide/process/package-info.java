/**
 * Processes of Orrery, as the platform starts them. Any thread.
 */
package dev.orrery.intellij.ide.process;
