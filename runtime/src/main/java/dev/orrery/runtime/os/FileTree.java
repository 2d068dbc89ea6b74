package dev.orrery.runtime.os;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Operations on whole directory trees. */
public final class FileTree {
  private FileTree() {}

  /**
   * Makes a directory and the missing ones above it.
   *
   * @return how many leading bytes of {@code path} name the first directory made; -1 if none was
   * @throws SystemException EEXIST when something else has the name, ENOTDIR below a file
   */
  public static int mkdirs(PosixPath path, int mode) {
    Deque<Integer> missing = new ArrayDeque<>();
    missing.push(path.bytes().length);
    int first = -1;
    while (!missing.isEmpty()) {
      int end = missing.peek();
      PosixPath part = prefix(path, end);
      try {
        PosixFile.mkdir(part, mode);
        first = first < 0 ? end : first;
        missing.pop();
      } catch (SystemException e) {
        int parent = parentEnd(path.bytes(), end);
        if (e.is(Errno.ENOENT) && parent > 0) {
          missing.push(parent);
        } else if (isDirectory(part)) {
          missing.pop();
        } else if (e.is(Errno.EEXIST) && missing.size() > 1) {
          throw new SystemException(Errno.ENOTDIR, "mkdir").path(path.text());
        } else {
          throw e.path(path.text());
        }
      }
    }
    return first;
  }

  private static boolean isDirectory(PosixPath path) {
    try {
      return PosixFile.stat(path).isDirectory();
    } catch (SystemException e) {
      return false;
    }
  }

  private static PosixPath prefix(PosixPath path, int end) {
    return new PosixPath(Arrays.copyOf(path.bytes(), end), path.text());
  }

  /** Where the parent of {@code path[0, end)} ends; 0 when it has none worth making. */
  private static int parentEnd(byte[] path, int end) {
    int i = end;
    while (i > 0 && path[i - 1] == '/') {
      i--;
    }
    while (i > 0 && path[i - 1] != '/') {
      i--;
    }
    while (i > 0 && path[i - 1] == '/') {
      i--;
    }
    return i;
  }

  /** Removes a file, or a directory with everything in it; symbolic links are not followed. */
  public static void remove(PosixPath path) {
    try {
      PosixFile.unlink(path);
    } catch (SystemException e) {
      if (!e.is(Errno.EISDIR) && !e.is(Errno.EPERM)) {
        throw e;
      }
      removeDirectory(path, e);
    }
  }

  private static void removeDirectory(PosixPath path, SystemException refusal) {
    if (!PosixFile.lstat(path).isDirectory()) {
      throw refusal;
    }
    try {
      PosixFile.rmdir(path);
      return;
    } catch (SystemException e) {
      if (!e.is(Errno.ENOTEMPTY) && !e.is(Errno.EEXIST)) {
        throw e;
      }
    }
    for (PosixDirectory.Entry entry : PosixDirectory.list(path)) {
      PosixPath child = path.child(entry.name());
      try {
        remove(child);
      } catch (SystemException e) {
        if (!e.is(Errno.ENOENT)) {
          throw e;
        }
      }
    }
    PosixFile.rmdir(path);
  }
}
