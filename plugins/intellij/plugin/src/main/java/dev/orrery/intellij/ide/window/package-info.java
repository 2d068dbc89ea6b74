/**
 * The tool window. Event dispatch thread.
 */
package dev.orrery.intellij.ide.window;
