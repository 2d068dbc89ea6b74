package dev.orrery.runtime.os;

import java.lang.foreign.MemorySegment;

/**
 * How a child process ended.
 *
 * @param code its exit code; 0 when a signal ended it
 * @param signal the signal's number; 0 when it exited by itself
 */
public record ChildExit(int code, int signal) {
  private static final int P_PID = 1;
  private static final int WEXITED = 4;
  private static final int WNOWAIT = 0x01000000;
  private static final int WNOHANG = 1;
  private static final int SIGINFO_BYTES = 128;
  private static final int PIDFD_OPEN = 434;

  private static final CFunction WAITID = new CFunction("waitid");
  private static final CFunction WAITPID = new CFunction("waitpid");

  /**
   * Blocks until the child has ended, but leaves it for {@link #reap}: until then its process id
   * cannot be given to another process, so signals cannot go astray.
   */
  public static void await(int pid) {
    try (Scratch s = Scratch.push()) {
      long info = s.zeroed(SIGINFO_BYTES).address();
      WAITID.check(s, "waitid", P_PID, pid, info, WEXITED | WNOWAIT, 0);
    }
  }

  /** Takes the result of a child that has ended; null while it has not. */
  public static ChildExit reap(int pid) {
    try (Scratch s = Scratch.push()) {
      MemorySegment status = s.zeroed(4);
      int found = WAITPID.check(s, "waitpid", pid, status.address(), WNOHANG);
      return found == 0 ? null : of(Scratch.i32(status, 0));
    }
  }

  /** A descriptor that poll(2) finds readable once the child has ended. */
  static int openDescriptor(int pid) {
    try (Scratch s = Scratch.push()) {
      return (int) PosixProcess.syscall(s, "spawn", PIDFD_OPEN, pid, 0, 0);
    }
  }

  private static ChildExit of(int status) {
    int signal = status & 0x7F;
    return signal == 0 ? new ChildExit(status >> 8 & 0xFF, 0) : new ChildExit(0, signal);
  }
}
