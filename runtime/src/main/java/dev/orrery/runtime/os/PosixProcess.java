package dev.orrery.runtime.os;

import java.lang.foreign.MemorySegment;

/** This process and signals to others. */
public final class PosixProcess {
  private static final int PATH_MAX = 4096;
  private static final int PRIO_PROCESS = 0;
  private static final int SYS_GETPRIORITY =
      "aarch64".equals(System.getProperty("os.arch")) ? 141 : 140;

  private static final CFunction GETPID = new CFunction("getpid");
  private static final CFunction GETPPID = new CFunction("getppid");
  private static final CFunction KILL = new CFunction("kill");
  private static final CFunction UMASK = new CFunction("umask");
  private static final CFunction GETCWD = new CFunction("getcwd");
  private static final CFunction CHDIR = new CFunction("chdir");
  private static final CFunction SETPRIORITY = new CFunction("setpriority");
  private static final CFunction GETRLIMIT = new CFunction("getrlimit64");
  private static final CFunction GETRUSAGE = new CFunction("getrusage");
  private static final CFunction SYSCALL = new CFunction("syscall");

  private PosixProcess() {}

  /** Starts the native linker now, on any thread, so that the first real call is quick. */
  public static void warmUp() {
    CFunction.warmUp();
  }

  /** Whether the native linker has been started. */
  public static boolean isWarm() {
    return CFunction.isWarm();
  }

  public static int getpid() {
    try (Scratch s = Scratch.push()) {
      return (int) GETPID.call(s);
    }
  }

  public static int getppid() {
    try (Scratch s = Scratch.push()) {
      return (int) GETPPID.call(s);
    }
  }

  /** Sends a signal; 0 only checks that the process exists. */
  public static void kill(int pid, int signal) {
    try (Scratch s = Scratch.push()) {
      KILL.check(s, "kill", pid, signal);
    }
  }

  /** Sets the file mode creation mask and returns the one before. */
  public static int umask(int mask) {
    try (Scratch s = Scratch.push()) {
      return (int) UMASK.call(s, mask);
    }
  }

  public static byte[] getcwd() {
    try (Scratch s = Scratch.push()) {
      MemorySegment path = s.allocate(PATH_MAX);
      if (GETCWD.call(s, path.address(), PATH_MAX) == 0) {
        throw s.failure("uv_cwd");
      }
      return Scratch.cBytes(path, 0);
    }
  }

  /** Changes the directory of the whole process, which the JVM itself does not follow. */
  public static void chdir(PosixPath path) {
    try (Scratch s = Scratch.push()) {
      CHDIR.check(s, "chdir", s.cString(path.bytes()));
    }
  }

  /** The nice value of a process (0: this one), -20 to 19. */
  public static int getpriority(int pid) {
    try (Scratch s = Scratch.push()) {
      // The C function's -1 is a value as well as the error; the kernel answers 20 - nice.
      return 20 - (int) syscall(s, "uv_os_getpriority", SYS_GETPRIORITY, PRIO_PROCESS, pid, 0);
    }
  }

  public static void setpriority(int pid, int priority) {
    try (Scratch s = Scratch.push()) {
      SETPRIORITY.check(s, "uv_os_setpriority", PRIO_PROCESS, pid, priority);
    }
  }

  /** Soft and hard limit of a resource; -1 means none. */
  public static long[] getrlimit(int resource) {
    try (Scratch s = Scratch.push()) {
      MemorySegment limit = s.allocate(16);
      GETRLIMIT.check(s, "getrlimit", resource, limit.address());
      return new long[] {Scratch.i64(limit, 0), Scratch.i64(limit, 8)};
    }
  }

  /**
   * Resource usage ({@code who} 0: process, 1: this thread): user and system time in microseconds,
   * then the fourteen counters of struct rusage from maxrss (kilobytes) to nivcsw.
   */
  public static long[] getrusage(int who) {
    try (Scratch s = Scratch.push()) {
      MemorySegment usage = s.zeroed(144);
      GETRUSAGE.check(s, "uv_getrusage", who, usage.address());
      long[] result = new long[16];
      result[0] = Scratch.i64(usage, 0) * 1_000_000 + Scratch.i64(usage, 8);
      result[1] = Scratch.i64(usage, 16) * 1_000_000 + Scratch.i64(usage, 24);
      for (int i = 2; i < result.length; i++) {
        result[i] = Scratch.i64(usage, 16L + 8L * i);
      }
      return result;
    }
  }

  /** A system call the C library has no function for. */
  static long syscall(Scratch s, String name, long number, long a, long b, long c) {
    return SYSCALL.checkLong(s, name, number, a, b, c);
  }
}
