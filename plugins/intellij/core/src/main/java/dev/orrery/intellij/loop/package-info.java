/**
 * What the tool window knows of a program's loop: a feed of its records, and sheets, which say in words
 * and numbers how it stands. No component and no IDE. Sheets are immutable; a watch calls back on
 * threads of its own.
 */
package dev.orrery.intellij.loop;
