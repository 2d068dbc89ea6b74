/** Tests of {@link dev.orrery.gui.view.stream}. */
package dev.orrery.gui.view.stream;
