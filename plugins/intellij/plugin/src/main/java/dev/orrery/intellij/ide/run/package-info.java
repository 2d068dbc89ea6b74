/**
 * Run configurations, and how they are made from a file. The platform calls them, mostly on the event
 * dispatch thread or in a read action.
 */
package dev.orrery.intellij.ide.run;
