/**
 * Notifications: what is missing, with what to do. Any thread.
 */
package dev.orrery.intellij.ide.notice;
