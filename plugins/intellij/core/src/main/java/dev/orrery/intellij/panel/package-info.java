/**
 * The tool window's content, of Swing alone: it takes fonts and colours from the look and feel, as an
 * IDE sets it. Everything happens on the event dispatch thread unless it says otherwise.
 */
package dev.orrery.intellij.panel;
