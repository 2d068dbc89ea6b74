/**
 * What the user has chosen for all projects. The state is read on any thread and written on the event
 * dispatch thread.
 */
package dev.orrery.intellij.ide.settings;
