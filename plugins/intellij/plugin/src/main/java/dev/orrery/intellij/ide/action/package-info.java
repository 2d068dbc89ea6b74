/**
 * Menu entries. They are updated on a background thread and run on the event dispatch thread.
 */
package dev.orrery.intellij.ide.action;
