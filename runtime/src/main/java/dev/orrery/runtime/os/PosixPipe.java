package dev.orrery.runtime.os;

import java.lang.foreign.MemorySegment;

/** Pairs of connected descriptors, none of them inherited by child processes. */
public final class PosixPipe {
  private static final int AF_UNIX = 1;
  private static final int SOCK_STREAM = 1;
  private static final int SOCK_CLOEXEC = 0x80000;

  private static final CFunction PIPE2 = new CFunction("pipe2");
  private static final CFunction SOCKETPAIR = new CFunction("socketpair");

  private PosixPipe() {}

  /** A one-way pipe: read end, write end. */
  public static int[] pipe() {
    try (Scratch s = Scratch.push()) {
      MemorySegment pair = s.allocate(8);
      PIPE2.check(s, "pipe", pair.address(), PosixFile.O_CLOEXEC);
      return ends(pair);
    }
  }

  /** Two ends of a two-way stream. */
  public static int[] socketpair() {
    try (Scratch s = Scratch.push()) {
      MemorySegment pair = s.allocate(8);
      SOCKETPAIR.check(s, "socketpair", AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.address(), 0);
      return ends(pair);
    }
  }

  private static int[] ends(MemorySegment pair) {
    return new int[] {Scratch.i32(pair, 0), Scratch.i32(pair, 4)};
  }
}
