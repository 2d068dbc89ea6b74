package dev.orrery.gui.state.wheel;

/** A place on the drawing, in its pixels. */
public record Point(double x, double y) {}
