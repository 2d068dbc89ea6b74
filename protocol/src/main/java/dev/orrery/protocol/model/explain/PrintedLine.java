package dev.orrery.protocol.model.explain;

/** Something a program printed, and the step that did. */
public record PrintedLine(String text, ExplainStep step) {}
