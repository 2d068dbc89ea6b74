/**
 * Chrome's DevTools, in a browser of this machine. Knows nothing of the IDE. Blocks; any thread.
 */
package dev.orrery.intellij.browser;
