package dev.orrery.protocol.model;

/** A callback that was taken back before it ran; {@code by} may be null. */
public record Cancelled(QueueEntry entry, long timeNs, RunRef by) {}
