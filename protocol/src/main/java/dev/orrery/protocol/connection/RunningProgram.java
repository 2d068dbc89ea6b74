package dev.orrery.protocol.connection;

import java.time.Instant;

/**
 * A program of this user's that can be attached to.
 *
 * @param title its script and arguments
 * @param since when it was started, null if the system does not tell
 */
public record RunningProgram(long pid, String title, Instant since) {}
