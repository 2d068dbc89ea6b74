package dev.orrery.protocol.connection;

import java.nio.file.Path;

/**
 * A program that has run.
 *
 * @param recording what it did
 * @param ended false if it had to be stopped because it did not end by itself
 * @param errors the beginning of what it wrote to its standard error
 */
public record ProgramRun(Path recording, boolean ended, String errors) {}
