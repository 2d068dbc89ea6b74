package dev.orrery.gui.view.timeline;

import dev.orrery.gui.state.timeline.Picture;

/** A picture with its pixels. */
record Print(Picture picture, int[] pixels) {}
