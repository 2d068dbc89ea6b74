package dev.orrery.runtime.os;

import java.util.Arrays;

/** Reads and writes files in one piece. */
public final class WholeFile {
  private static final int CHUNK_BYTES = 64 * 1024;

  private WholeFile() {}

  /** The content of a file from its beginning. */
  public static byte[] read(PosixPath path, int flags) {
    int fd = PosixFile.open(path, flags, 0666);
    try {
      return read(fd);
    } finally {
      PosixFd.close(fd);
    }
  }

  /** What is left to read of a descriptor, from its current offset to the end. */
  public static byte[] read(int fd) {
    FileStat stat = PosixFd.fstat(fd);
    // Ordinary files are read with one call when their size is true; others grow a buffer.
    long expected = stat.isFile() ? stat.size() : 0;
    if (expected > Integer.MAX_VALUE - 8) {
      throw new FileTooLargeException(expected);
    }
    byte[] content = new byte[expected > 0 ? (int) expected : CHUNK_BYTES];
    int length = 0;
    while (true) {
      if (length == content.length) {
        if (expected > 0) {
          return content;
        }
        content = Arrays.copyOf(content, grown(content.length));
      }
      int count = PosixFd.read(fd, content, length, content.length - length, -1);
      if (count == 0) {
        return length == content.length ? content : Arrays.copyOf(content, length);
      }
      length += count;
    }
  }

  private static int grown(int length) {
    if (length > Integer.MAX_VALUE / 2) {
      throw new FileTooLargeException(2L * length);
    }
    return 2 * length;
  }

  /** Opens, writes all bytes, optionally flushes to the device, closes. */
  public static void write(
      PosixPath path, byte[] bytes, int offset, int length, int flags, int mode, boolean flush) {
    int fd = PosixFile.open(path, flags, mode);
    try {
      write(fd, bytes, offset, length);
      if (flush) {
        PosixFd.fsync(fd);
      }
    } finally {
      PosixFd.close(fd);
    }
  }

  /** Writes all bytes at the descriptor's offset. */
  public static void write(int fd, byte[] bytes, int offset, int length) {
    int done = 0;
    while (done < length) {
      done += PosixFd.write(fd, bytes, offset + done, length - done, -1);
    }
  }

  /** A file whose content does not fit in a byte array. */
  public static final class FileTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final long size;

    FileTooLargeException(long size) {
      super("file of " + size + " bytes", null, false, false);
      this.size = size;
    }

    public long size() {
      return size;
    }
  }
}
