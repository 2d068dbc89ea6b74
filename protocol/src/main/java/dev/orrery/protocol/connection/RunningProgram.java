package dev.orrery.protocol.connection;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A program of this user's that can be attached to.
 *
 * @param title its script and arguments
 * @param script the absolute path of its script, null if it has none or does not tell
 * @param since when it was started, null if the system does not tell
 */
public record RunningProgram(long pid, String title, Path script, Instant since) {}
