package dev.orrery.protocol.model;

import java.util.List;

/**
 * The program; unknown (pid 0) until its start is recorded.
 *
 * @param wallClockMs milliseconds since 1970 of time 0
 * @param exitCode null while it runs
 */
public record Program(
    long pid, long wallClockMs, String version, String cwd, List<String> argv, Integer exitCode) {
  static final Program UNKNOWN = new Program(0, 0, "", "", List.of(), null);

  Program exited(int code) {
    return new Program(pid, wallClockMs, version, cwd, argv, code);
  }

  public boolean hasExited() {
    return exitCode != null;
  }
}
