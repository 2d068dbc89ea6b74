package dev.orrery.runtime.binding.net;

import dev.orrery.runtime.loop.netty.Status;
import dev.orrery.runtime.os.PosixFd;
import dev.orrery.runtime.os.SystemException;

/** Descriptors that a program hands over. */
final class Descriptors {
  private static final int F_GETFL = 3;
  private static final int F_SETFL = 4;
  private static final int O_NONBLOCK = 0x800;

  private Descriptors() {}

  /** Makes the descriptor non-blocking; output of the process stays synchronous. */
  static int prepare(int fd) {
    if (fd == 1 || fd == 2) {
      return Status.OK;
    }
    try {
      PosixFd.fcntl(fd, F_SETFL, PosixFd.fcntl(fd, F_GETFL, 0) | O_NONBLOCK);
      return Status.OK;
    } catch (SystemException e) {
      return e.errno();
    }
  }
}
