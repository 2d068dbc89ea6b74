package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.Picture;

/** A picture with its pixels, and how long it took to make. */
record Print(Picture picture, int[] pixels, long tookNs) {}
