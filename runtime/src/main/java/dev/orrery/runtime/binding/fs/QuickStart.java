package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.os.PosixFile;
import dev.orrery.runtime.os.PosixPath;
import dev.orrery.runtime.os.SystemException;

/** Questions a program asks at its start, answered without waiting for the native linker. */
final class QuickStart {
  private QuickStart() {}

  /** Whether a path leads to something. */
  static boolean exists(PosixPath path) {
    try {
      PosixFile.access(path, 0);
      return true;
    } catch (SystemException e) {
      return false;
    }
  }
}
