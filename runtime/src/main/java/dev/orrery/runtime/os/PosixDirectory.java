package dev.orrery.runtime.os;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An open directory, read in the file system's own order; "." and ".." are left out. Not
 * thread-safe: one call at a time.
 */
public final class PosixDirectory implements AutoCloseable {

  /**
   * One entry.
   *
   * @param name as stored, in no particular encoding
   * @param type a {@code DT_} constant; {@link #UNKNOWN} where the file system does not tell
   */
  public record Entry(byte[] name, int type) {}

  public static final int UNKNOWN = 0;
  public static final int DIRECTORY = 4;
  public static final int LINK = 10;

  private static final CFunction GETDENTS = new CFunction("getdents64");
  private static final int BUFFER_BYTES = 32 * 1024;
  private static final int RECORD_LENGTH_AT = 16;
  private static final int TYPE_AT = 18;
  private static final int NAME_AT = 19;

  private final int fd;
  private final PosixPath path;
  private final ArrayDeque<Entry> ready = new ArrayDeque<>();
  private boolean ended;

  private PosixDirectory(int fd, PosixPath path) {
    this.fd = fd;
    this.path = path;
  }

  /** Opens a directory; errors name {@code syscall} ("opendir" or "scandir"). */
  public static PosixDirectory open(PosixPath path, String syscall) {
    try {
      int fd = PosixFile.open(path, PosixFile.O_RDONLY | PosixFile.O_DIRECTORY, 0);
      return new PosixDirectory(fd, path);
    } catch (SystemException e) {
      throw new SystemException(e.errno(), syscall).path(path.text());
    }
  }

  /** All entries of a directory, sorted by the bytes of their names. */
  public static List<Entry> list(PosixPath path) {
    List<Entry> entries = new ArrayList<>();
    try (PosixDirectory directory = open(path, "scandir")) {
      for (Entry entry = directory.next(); entry != null; entry = directory.next()) {
        entries.add(entry);
      }
    }
    entries.sort((a, b) -> Arrays.compareUnsigned(a.name(), b.name()));
    return entries;
  }

  /** The next entry, or null at the end. */
  public Entry next() {
    while (ready.isEmpty() && !ended) {
      fill();
    }
    return ready.poll();
  }

  @Override
  public void close() {
    PosixFd.close(fd);
  }

  private void fill() {
    try (Scratch s = Scratch.push()) {
      MemorySegment buffer = s.allocate(BUFFER_BYTES);
      long length = GETDENTS.checkLong(s, "scandir", fd, buffer.address(), BUFFER_BYTES, 0);
      ended = length == 0;
      for (long at = 0; at < length; at += Scratch.u16(buffer, at + RECORD_LENGTH_AT)) {
        byte[] name = Scratch.cBytes(buffer, at + NAME_AT);
        if (!isDots(name)) {
          ready.add(new Entry(name, buffer.get(JAVA_BYTE, at + TYPE_AT)));
        }
      }
    } catch (SystemException e) {
      throw e.path(path.text());
    }
  }

  private static boolean isDots(byte[] name) {
    return name[0] == '.' && (name.length == 1 || name.length == 2 && name[1] == '.');
  }
}
