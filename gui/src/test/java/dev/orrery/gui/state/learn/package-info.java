/** Tests of lessons and predictions. */
package dev.orrery.gui.state.learn;
