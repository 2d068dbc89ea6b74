/**
 * Lessons: a text, a program, and cards to be put in the order in which it prints them. JavaFX's
 * application thread; programs run on threads of their own.
 */
package dev.orrery.gui.view.learn;
