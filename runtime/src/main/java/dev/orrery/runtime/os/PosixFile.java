package dev.orrery.runtime.os;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/**
 * File system calls that take a path. Every failure is a {@link SystemException} with the path as
 * the caller wrote it and, where two paths matter, the destination.
 */
public final class PosixFile {
  public static final int O_RDONLY = 0;
  public static final int O_WRONLY = 1;
  public static final int O_RDWR = 2;
  public static final int O_CREAT = 0x40;
  public static final int O_EXCL = 0x80;
  public static final int O_TRUNC = 0x200;
  public static final int O_APPEND = 0x400;
  public static final int O_DIRECTORY = 0x10000;
  public static final int O_CLOEXEC = 0x80000;

  private static final int AT_FDCWD = -100;
  private static final int AT_SYMLINK_NOFOLLOW = 0x100;
  private static final int STATX_BASIC_AND_BIRTH = 0xFFF;
  private static final int PATH_MAX = 4096;

  private static final CFunction OPEN = new CFunction("open");
  private static final CFunction STATX = new CFunction("statx");
  private static final CFunction STATFS = new CFunction("statfs");
  private static final CFunction ACCESS = new CFunction("access");
  private static final CFunction MKDIR = new CFunction("mkdir");
  private static final CFunction MKDTEMP = new CFunction("mkdtemp");
  private static final CFunction RMDIR = new CFunction("rmdir");
  private static final CFunction UNLINK = new CFunction("unlink");
  private static final CFunction RENAME = new CFunction("rename");
  private static final CFunction LINK = new CFunction("link");
  private static final CFunction SYMLINK = new CFunction("symlink");
  private static final CFunction READLINK = new CFunction("readlink");
  private static final CFunction REALPATH = new CFunction("realpath");
  private static final CFunction CHMOD = new CFunction("chmod");
  private static final CFunction CHOWN = new CFunction("chown");
  private static final CFunction LCHOWN = new CFunction("lchown");
  private static final CFunction UTIMENSAT = new CFunction("utimensat");
  private static final CFunction TRUNCATE = new CFunction("truncate");

  private PosixFile() {}

  /** A new descriptor, never inherited by child processes. */
  public static int open(PosixPath path, int flags, int mode) {
    try (Scratch s = Scratch.push()) {
      return OPEN.check(s, "open", s.cString(path.bytes()), flags | O_CLOEXEC, mode);
    } catch (SystemException e) {
      throw e.path(path.text());
    }
  }

  public static FileStat stat(PosixPath path) {
    return stat(path, "stat", 0);
  }

  /** Like {@link #stat} but tells about a symbolic link itself. */
  public static FileStat lstat(PosixPath path) {
    return stat(path, "lstat", AT_SYMLINK_NOFOLLOW);
  }

  private static FileStat stat(PosixPath path, String syscall, int flags) {
    try (Scratch s = Scratch.push()) {
      return statx(s, syscall, AT_FDCWD, s.cString(path.bytes()), flags);
    } catch (SystemException e) {
      throw e.path(path.text());
    }
  }

  static FileStat statx(Scratch s, String syscall, int fd, long path, int flags) {
    MemorySegment result = s.zeroed(FileStat.STATX_BYTES);
    STATX.check(s, syscall, fd, path, flags, STATX_BASIC_AND_BIRTH, result.address());
    return FileStat.ofStatx(result);
  }

  /** type, bsize, blocks, bfree, bavail, files, ffree of the file system {@code path} is on. */
  public static long[] statfs(PosixPath path) {
    try (Scratch s = Scratch.push()) {
      MemorySegment result = s.zeroed(256);
      STATFS.check(s, "statfs", s.cString(path.bytes()), result.address());
      long[] fields = new long[7];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = Scratch.i64(result, 8L * i);
      }
      return fields;
    } catch (SystemException e) {
      throw e.path(path.text());
    }
  }

  /** Fails unless the process may use the file as {@code mode} says (R_OK 4, W_OK 2, X_OK 1). */
  public static void access(PosixPath path, int mode) {
    one(ACCESS, "access", path, mode, 0);
  }

  public static void mkdir(PosixPath path, int mode) {
    one(MKDIR, "mkdir", path, mode, 0);
  }

  /**
   * Makes a directory named {@code prefix} plus six random characters.
   *
   * @return its path; the error shows the template, as the prefix alone was never tried
   */
  public static byte[] mkdtemp(PosixPath prefix) {
    byte[] suffix = "XXXXXX".getBytes(StandardCharsets.US_ASCII);
    try (Scratch s = Scratch.push()) {
      byte[] template = new byte[prefix.bytes().length + suffix.length];
      System.arraycopy(prefix.bytes(), 0, template, 0, prefix.bytes().length);
      System.arraycopy(suffix, 0, template, prefix.bytes().length, suffix.length);
      MemorySegment text = s.allocate(template.length + 1L);
      MemorySegment.copy(MemorySegment.ofArray(template), 0, text, 0, template.length);
      text.set(ValueLayout.JAVA_BYTE, template.length, (byte) 0);
      if (MKDTEMP.call(s, text.address()) == 0) {
        throw s.failure("mkdtemp").path(prefix.text() + "XXXXXX");
      }
      return Scratch.bytes(text, 0, template.length);
    }
  }

  public static void rmdir(PosixPath path) {
    one(RMDIR, "rmdir", path, 0, 0);
  }

  public static void unlink(PosixPath path) {
    one(UNLINK, "unlink", path, 0, 0);
  }

  public static void rename(PosixPath from, PosixPath to) {
    two(RENAME, "rename", from, to);
  }

  public static void link(PosixPath existing, PosixPath created) {
    two(LINK, "link", existing, created);
  }

  /** Makes {@code created} a symbolic link that holds {@code target} as it is. */
  public static void symlink(PosixPath target, PosixPath created) {
    two(SYMLINK, "symlink", target, created);
  }

  public static byte[] readlink(PosixPath path) {
    try (Scratch s = Scratch.push()) {
      MemorySegment result = s.allocate(PATH_MAX);
      long name = s.cString(path.bytes());
      long length = READLINK.checkLong(s, "readlink", name, result.address(), PATH_MAX, 0);
      return Scratch.bytes(result, 0, (int) length);
    } catch (SystemException e) {
      throw e.path(path.text());
    }
  }

  public static byte[] realpath(PosixPath path) {
    try (Scratch s = Scratch.push()) {
      MemorySegment result = s.allocate(PATH_MAX);
      if (REALPATH.call(s, s.cString(path.bytes()), result.address()) == 0) {
        throw s.failure("realpath").path(path.text());
      }
      return Scratch.cBytes(result, 0);
    }
  }

  public static void chmod(PosixPath path, int mode) {
    one(CHMOD, "chmod", path, mode, 0);
  }

  public static void chown(PosixPath path, int uid, int gid) {
    one(CHOWN, "chown", path, uid, gid);
  }

  public static void lchown(PosixPath path, int uid, int gid) {
    one(LCHOWN, "lchown", path, uid, gid);
  }

  public static void truncate(PosixPath path, long length) {
    one(TRUNCATE, "truncate", path, length, 0);
  }

  public static void utimes(PosixPath path, FileTime access, FileTime modification) {
    utimensat(path, "utime", access, modification, 0);
  }

  /** Sets the times of a symbolic link itself. */
  public static void lutimes(PosixPath path, FileTime access, FileTime modification) {
    utimensat(path, "lutime", access, modification, AT_SYMLINK_NOFOLLOW);
  }

  private static void utimensat(
      PosixPath path, String syscall, FileTime access, FileTime modification, int flags) {
    try (Scratch s = Scratch.push()) {
      long times = FileTime.pair(s, access, modification);
      UTIMENSAT.check(s, syscall, AT_FDCWD, s.cString(path.bytes()), times, flags, 0);
    } catch (SystemException e) {
      throw e.path(path.text());
    }
  }

  private static void one(CFunction function, String syscall, PosixPath path, long a, long b) {
    try (Scratch s = Scratch.push()) {
      function.check(s, syscall, s.cString(path.bytes()), a, b);
    } catch (SystemException e) {
      throw e.path(path.text());
    }
  }

  private static void two(CFunction function, String syscall, PosixPath from, PosixPath to) {
    try (Scratch s = Scratch.push()) {
      function.check(s, syscall, s.cString(from.bytes()), s.cString(to.bytes()));
    } catch (SystemException e) {
      throw e.path(from.text()).dest(to.text());
    }
  }
}
