package dev.orrery.runtime.os;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Calls that take a file descriptor. A position of -1 means the descriptor's own offset. */
public final class PosixFd {
  public static final int LOCK_SH = 1;
  public static final int LOCK_EX = 2;
  public static final int LOCK_NB = 4;
  public static final int LOCK_UN = 8;

  private static final int AT_EMPTY_PATH = 0x1000;

  /** Bounds the native copy of one call; no pipe or socket holds more. */
  private static final int CHUNK_BYTES = 8 << 20;

  private static final CFunction READ = new CFunction("read");
  private static final CFunction PREAD = new CFunction("pread64");
  private static final CFunction WRITE = new CFunction("write");
  private static final CFunction PWRITE = new CFunction("pwrite64");
  private static final CFunction READV = new CFunction("readv");
  private static final CFunction PREADV = new CFunction("preadv64");
  private static final CFunction WRITEV = new CFunction("writev");
  private static final CFunction PWRITEV = new CFunction("pwritev64");
  private static final CFunction CLOSE = new CFunction("close");
  private static final CFunction FSYNC = new CFunction("fsync");
  private static final CFunction FDATASYNC = new CFunction("fdatasync");
  private static final CFunction FTRUNCATE = new CFunction("ftruncate64");
  private static final CFunction FCHMOD = new CFunction("fchmod");
  private static final CFunction FCHOWN = new CFunction("fchown");
  private static final CFunction FUTIMENS = new CFunction("futimens");
  private static final CFunction FLOCK = new CFunction("flock");
  private static final CFunction ISATTY = new CFunction("isatty");
  private static final CFunction DUP = new CFunction("dup");
  private static final CFunction DUP2 = new CFunction("dup2");
  private static final CFunction FCNTL = new CFunction("fcntl64");
  private static final CFunction IOCTL = new CFunction("ioctl");
  private static final CFunction POLL = new CFunction("poll");

  /** The most buffers that one system call takes. */
  private static final int IOV_MAX = 1024;

  private PosixFd() {}

  /**
   * Reads at most {@code length} bytes.
   *
   * @return how many arrived; 0 at the end of the file
   */
  public static int read(int fd, byte[] target, int offset, int length, long position) {
    int done = 0;
    int chunk;
    int count;
    do {
      chunk = Math.min(length - done, CHUNK_BYTES);
      count = readOnce(fd, target, offset + done, chunk, position < 0 ? -1 : position + done);
      done += count;
    } while (count == chunk && done < length);
    return done;
  }

  private static int readOnce(int fd, byte[] target, int offset, int length, long position) {
    try (Scratch s = Scratch.push()) {
      MemorySegment buffer = s.allocate(length);
      long count =
          position < 0
              ? READ.checkLong(s, "read", fd, buffer.address(), length, 0)
              : PREAD.checkLong(s, "read", fd, buffer.address(), length, position);
      MemorySegment.copy(buffer, JAVA_BYTE, 0, target, offset, (int) count);
      return (int) count;
    }
  }

  /** Writes at most {@code length} bytes and returns how many were taken. */
  public static int write(int fd, byte[] source, int offset, int length, long position) {
    int done = 0;
    int chunk;
    int count;
    do {
      chunk = Math.min(length - done, CHUNK_BYTES);
      count = writeOnce(fd, source, offset + done, chunk, position < 0 ? -1 : position + done);
      done += count;
    } while (count == chunk && done < length);
    return done;
  }

  private static int writeOnce(int fd, byte[] source, int offset, int length, long position) {
    try (Scratch s = Scratch.push()) {
      long buffer = s.copyOf(source, offset, length).address();
      return (int)
          (position < 0
              ? WRITE.checkLong(s, "write", fd, buffer, length, 0)
              : PWRITE.checkLong(s, "write", fd, buffer, length, position));
    }
  }

  /** Fills the buffers' remaining parts in order with one call; returns the count of bytes. */
  public static long readv(int fd, ByteBuffer[] buffers, long position) {
    try (Scratch s = Scratch.push()) {
      MemorySegment[] parts = new MemorySegment[buffers.length];
      long vector = vector(s, buffers, parts, false);
      long count =
          position < 0
              ? READV.checkLong(s, "read", fd, vector, parts.length, 0)
              : PREADV.checkLong(s, "read", fd, vector, parts.length, position);
      long left = count;
      for (int i = 0; i < parts.length && left > 0; i++) {
        int part = (int) Math.min(left, buffers[i].remaining());
        MemorySegment.copy(
            parts[i], JAVA_BYTE, 0, buffers[i].array(), arrayStart(buffers[i]), part);
        left -= part;
      }
      return count;
    }
  }

  /** Writes the buffers' remaining parts in order with one call; returns the count of bytes. */
  public static long writev(int fd, ByteBuffer[] buffers, long position) {
    long total = 0;
    for (int from = 0; from < buffers.length; from += IOV_MAX) {
      ByteBuffer[] batch =
          Arrays.copyOfRange(buffers, from, Math.min(buffers.length, from + IOV_MAX));
      long written = writeBatch(fd, batch, position < 0 ? position : position + total);
      total += written;
      if (written < Arrays.stream(batch).mapToLong(ByteBuffer::remaining).sum()) {
        break;
      }
    }
    return total;
  }

  private static long writeBatch(int fd, ByteBuffer[] buffers, long position) {
    try (Scratch s = Scratch.push()) {
      long vector = vector(s, buffers, new MemorySegment[buffers.length], true);
      return position < 0
          ? WRITEV.checkLong(s, "write", fd, vector, buffers.length, 0)
          : PWRITEV.checkLong(s, "write", fd, vector, buffers.length, position);
    }
  }

  private static long vector(
      Scratch s, ByteBuffer[] buffers, MemorySegment[] parts, boolean filled) {
    MemorySegment vector = s.allocate(16L * buffers.length);
    for (int i = 0; i < buffers.length; i++) {
      int length = buffers[i].remaining();
      parts[i] =
          filled
              ? s.copyOf(buffers[i].array(), arrayStart(buffers[i]), length)
              : s.allocate(length);
      vector.set(JAVA_LONG, 16L * i, parts[i].address());
      vector.set(JAVA_LONG, 16L * i + 8, length);
    }
    return vector.address();
  }

  private static int arrayStart(ByteBuffer buffer) {
    return buffer.arrayOffset() + buffer.position();
  }

  /** Closes even when interrupted: Linux has released the descriptor by then. */
  public static void close(int fd) {
    try (Scratch s = Scratch.push()) {
      if (CLOSE.callInt(s, fd, 0, 0) == -1 && s.errno() != Scratch.EINTR) {
        throw s.failure("close");
      }
    }
  }

  public static void fsync(int fd) {
    plain(FSYNC, "fsync", fd, 0, 0);
  }

  public static void fdatasync(int fd) {
    plain(FDATASYNC, "fdatasync", fd, 0, 0);
  }

  public static void ftruncate(int fd, long length) {
    plain(FTRUNCATE, "ftruncate", fd, length, 0);
  }

  public static void fchmod(int fd, int mode) {
    plain(FCHMOD, "fchmod", fd, mode, 0);
  }

  public static void fchown(int fd, int uid, int gid) {
    plain(FCHOWN, "fchown", fd, uid, gid);
  }

  public static void futimes(int fd, FileTime access, FileTime modification) {
    try (Scratch s = Scratch.push()) {
      FUTIMENS.check(s, "futime", fd, FileTime.pair(s, access, modification));
    }
  }

  public static FileStat fstat(int fd) {
    try (Scratch s = Scratch.push()) {
      return PosixFile.statx(s, "fstat", fd, s.cString(""), AT_EMPTY_PATH);
    }
  }

  public static void flock(int fd, int operation) {
    plain(FLOCK, "flock", fd, operation, 0);
  }

  public static boolean isatty(int fd) {
    try (Scratch s = Scratch.push()) {
      return ISATTY.callInt(s, fd, 0, 0) == 1;
    }
  }

  public static int dup(int fd) {
    return plain(DUP, "dup", fd, 0, 0);
  }

  public static int dup2(int fd, int wanted) {
    return plain(DUP2, "dup2", fd, wanted, 0);
  }

  public static int fcntl(int fd, int command, long argument) {
    return plain(FCNTL, "fcntl", fd, command, argument);
  }

  /** An ioctl whose argument is an integer. */
  public static int ioctl(int fd, long request, long argument) {
    return plain(IOCTL, "ioctl", fd, request, argument);
  }

  /** An ioctl whose argument is a structure, read and written in place. */
  public static int ioctl(int fd, long request, byte[] structure) {
    try (Scratch s = Scratch.push()) {
      MemorySegment argument = s.copyOf(structure, 0, structure.length);
      int result = IOCTL.check(s, "ioctl", fd, request, argument.address());
      MemorySegment.copy(argument, JAVA_BYTE, 0, structure, 0, structure.length);
      return result;
    }
  }

  /**
   * Waits until one of the descriptors is ready or {@code timeoutMillis} (-1: for ever) is over.
   */
  public static int poll(PollSet set, int timeoutMillis) {
    try (Scratch s = Scratch.push()) {
      MemorySegment entries = set.toNative(s);
      int ready = POLL.callInt(s, entries.address(), set.size(), timeoutMillis);
      if (ready == -1) {
        if (s.errno() == Scratch.EINTR) {
          return 0;
        }
        throw s.failure("poll");
      }
      set.readBack(entries);
      return ready;
    }
  }

  private static int plain(CFunction function, String syscall, long a, long b, long c) {
    try (Scratch s = Scratch.push()) {
      return function.check(s, syscall, a, b, c);
    }
  }
}
