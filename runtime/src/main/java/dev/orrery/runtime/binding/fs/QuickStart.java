package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.os.PosixFile;
import dev.orrery.runtime.os.PosixPath;
import dev.orrery.runtime.os.PosixProcess;
import dev.orrery.runtime.os.SystemException;
import dev.orrery.runtime.os.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What most programs do first, without waiting for the native linker: until that is ready, success
 * comes from java.nio, and only a failure, whose errno must be exact, from the C library.
 */
final class QuickStart {
  private QuickStart() {}

  /** Whether a path leads to something. */
  static boolean exists(PosixPath path) {
    if (plain(path)) {
      return Files.exists(Path.of(ascii(path)));
    }
    try {
      PosixFile.access(path, 0);
      return true;
    } catch (SystemException e) {
      return false;
    }
  }

  /** The content of a file; {@code flags} as of open(2). */
  static byte[] read(PosixPath path, int flags) {
    if (flags == PosixFile.O_RDONLY && plain(path)) {
      try {
        return Files.readAllBytes(Path.of(ascii(path)));
      } catch (IOException e) {
        // The C library will tell the error, or find that it is gone.
        return WholeFile.read(path, flags);
      }
    }
    return WholeFile.read(path, flags);
  }

  /** Only ASCII names are the same to java.nio in every locale; an empty one is no path. */
  private static boolean plain(PosixPath path) {
    if (PosixProcess.isWarm() || path.bytes().length == 0) {
      return false;
    }
    for (byte b : path.bytes()) {
      if (b <= 0) {
        return false;
      }
    }
    return true;
  }

  private static String ascii(PosixPath path) {
    return new String(path.bytes(), StandardCharsets.US_ASCII);
  }
}
