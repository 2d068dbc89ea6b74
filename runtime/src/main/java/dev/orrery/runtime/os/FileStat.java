package dev.orrery.runtime.os;

import static dev.orrery.runtime.os.Scratch.i32;
import static dev.orrery.runtime.os.Scratch.i64;
import static dev.orrery.runtime.os.Scratch.u16;
import static dev.orrery.runtime.os.Scratch.u32;

import java.lang.foreign.MemorySegment;

/** What stat(2) tells about a file, birth time included. */
public final class FileStat {
  /** File type bits of the mode. */
  public static final int S_IFMT = 0xF000;

  public static final int S_IFDIR = 0x4000;
  public static final int S_IFREG = 0x8000;
  public static final int S_IFLNK = 0xA000;
  public static final int S_IFSOCK = 0xC000;
  public static final int S_IFIFO = 0x1000;

  /** Length of {@link #fields()}. */
  public static final int FIELDS = 18;

  static final int STATX_BYTES = 256;

  private static final int MODE = 1;
  private static final int INO = 7;
  private static final int SIZE = 8;
  private static final int ATIME = 10;
  private static final int MTIME = 12;

  private final long[] fields;

  private FileStat(long[] fields) {
    this.fields = fields;
  }

  static FileStat ofStatx(MemorySegment s) {
    return new FileStat(
        new long[] {
          device(u32(s, 136), u32(s, 140)),
          u16(s, 28),
          u32(s, 16),
          u32(s, 20),
          u32(s, 24),
          device(u32(s, 128), u32(s, 132)),
          u32(s, 4),
          i64(s, 32),
          i64(s, 40),
          i64(s, 48),
          i64(s, 64), // atime
          i32(s, 72),
          i64(s, 112), // mtime
          i32(s, 120),
          i64(s, 96), // ctime
          i32(s, 104),
          i64(s, 80), // birth time
          i32(s, 88)
        });
  }

  /** The C library's makedev: statx gives major and minor apart, stat's users expect one number. */
  private static long device(long major, long minor) {
    return (major & 0xFFFFF000L) << 32
        | (major & 0xFFF) << 8
        | (minor & 0xFFFFFF00L) << 12
        | minor & 0xFF;
  }

  /**
   * dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, then seconds and nanoseconds of
   * access, modification, change and birth. The array is this object's own; do not write to it.
   */
  public long[] fields() {
    return fields;
  }

  public long dev() {
    return fields[0];
  }

  public int mode() {
    return (int) fields[MODE];
  }

  public long ino() {
    return fields[INO];
  }

  public long size() {
    return fields[SIZE];
  }

  public boolean isDirectory() {
    return (mode() & S_IFMT) == S_IFDIR;
  }

  public boolean isFile() {
    return (mode() & S_IFMT) == S_IFREG;
  }

  public boolean isSymbolicLink() {
    return (mode() & S_IFMT) == S_IFLNK;
  }

  public boolean sameFileAs(FileStat other) {
    return dev() == other.dev() && ino() == other.ino();
  }

  public FileTime accessTime() {
    return new FileTime(fields[ATIME], (int) fields[ATIME + 1]);
  }

  public FileTime modificationTime() {
    return new FileTime(fields[MTIME], (int) fields[MTIME + 1]);
  }
}
