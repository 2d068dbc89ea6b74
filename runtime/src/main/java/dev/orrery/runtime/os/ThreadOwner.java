package dev.orrery.runtime.os;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs something as another user. On Linux user and group belong to a thread as far as the kernel
 * is concerned (it is the C library that changes them for all), so a thread that lives no longer
 * than the work gives up its rights; what it starts inherits none of them.
 */
final class ThreadOwner {
  private static final boolean ARM = "aarch64".equals(System.getProperty("os.arch"));
  private static final int SYS_SETGROUPS = ARM ? 159 : 116;
  private static final int SYS_SETRESUID = ARM ? 147 : 117;
  private static final int SYS_SETRESGID = ARM ? 149 : 119;

  private ThreadOwner() {}

  /**
   * Calls {@code work} as user {@code uid} and group {@code gid} (-1: unchanged).
   *
   * @throws SystemException of call "spawn" when the change is not permitted
   */
  static int call(long uid, long gid, Callable<Integer> work) {
    FutureTask<Integer> task =
        new FutureTask<>(
            () -> {
              change(uid, gid);
              return work.call();
            });
    Thread thread = Thread.ofPlatform().name("orrery-spawn").start(task);
    try {
      thread.join();
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SystemException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SystemException(Errno.EINTR, "spawn");
    }
  }

  private static void change(long uid, long gid) {
    try (Scratch s = Scratch.push()) {
      // Only root may drop the supplementary groups; others keep them, as in Node.
      try {
        PosixProcess.syscall(s, "spawn", SYS_SETGROUPS, 0, 0, 0);
      } catch (SystemException e) {
        if (!e.is(Errno.EPERM)) {
          throw e;
        }
      }
      if (gid >= 0) {
        PosixProcess.syscall(s, "spawn", SYS_SETRESGID, gid, gid, gid);
      }
      if (uid >= 0) {
        PosixProcess.syscall(s, "spawn", SYS_SETRESUID, uid, uid, uid);
      }
    }
  }
}
