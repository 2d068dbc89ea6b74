/**
 * The windows around the views: start page, controls, menus, keys, status. JavaFX's application thread
 * unless said otherwise.
 */
package dev.orrery.gui.window;
