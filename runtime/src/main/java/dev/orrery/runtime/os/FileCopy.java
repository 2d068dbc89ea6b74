package dev.orrery.runtime.os;

/** Copies the content and permissions of one file, sharing blocks where the file system can. */
public final class FileCopy {
  /** Fails with EEXIST when the destination exists. */
  public static final int EXCL = 1;

  /** Shares blocks when possible. */
  public static final int FICLONE = 2;

  /** Fails when blocks cannot be shared. */
  public static final int FICLONE_FORCE = 4;

  private static final String SYSCALL = "copyfile";
  private static final long FICLONE_REQUEST = 0x40049409L;
  private static final int PERMISSIONS = 0xFFF;
  private static final long AT_ONCE = 0x7FFFF000L;
  private static final int BUFFER_BYTES = 64 * 1024;

  private static final CFunction COPY_FILE_RANGE = new CFunction("copy_file_range");
  private static final CFunction SENDFILE = new CFunction("sendfile64");

  private FileCopy() {}

  /** Copies; a destination that this call made is removed again when copying fails. */
  public static void copy(PosixPath from, PosixPath to, int flags) {
    try {
      int source = PosixFile.open(from, PosixFile.O_RDONLY, 0);
      try {
        copyTo(source, to, flags);
      } finally {
        PosixFd.close(source);
      }
    } catch (SystemException e) {
      throw e.as(SYSCALL).path(from.text()).dest(to.text());
    }
  }

  private static void copyTo(int source, PosixPath to, int flags) {
    FileStat stat = PosixFd.fstat(source);
    int create = PosixFile.O_WRONLY | PosixFile.O_CREAT;
    int exclusive = (flags & EXCL) != 0 ? PosixFile.O_EXCL : 0;
    int target = PosixFile.open(to, create | exclusive, stat.mode() & PERMISSIONS);
    boolean complete = false;
    try {
      if (!PosixFd.fstat(target).sameFileAs(stat)) {
        PosixFd.ftruncate(target, 0);
        PosixFd.fchmod(target, stat.mode() & PERMISSIONS);
        transfer(source, target, flags);
      }
      complete = true;
    } finally {
      PosixFd.close(target);
      if (!complete) {
        PosixFile.unlink(to);
      }
    }
  }

  private static void transfer(int source, int target, int flags) {
    if ((flags & (FICLONE | FICLONE_FORCE)) != 0) {
      try {
        PosixFd.ioctl(target, FICLONE_REQUEST, source);
        return;
      } catch (SystemException e) {
        if ((flags & FICLONE_FORCE) != 0) {
          throw e;
        }
      }
    }
    if (!inKernel(source, target)) {
      throughMemory(source, target);
    }
  }

  /** Copies without the bytes passing through here; false when the kernel cannot, nothing done. */
  private static boolean inKernel(int source, int target) {
    boolean moved = false;
    CFunction function = COPY_FILE_RANGE;
    while (true) {
      try (Scratch s = Scratch.push()) {
        long count =
            function == COPY_FILE_RANGE
                ? function.checkLong(s, SYSCALL, source, 0, target, 0, AT_ONCE, 0)
                : function.checkLong(s, SYSCALL, target, source, 0, AT_ONCE);
        if (count == 0) {
          // Files of /proc claim to be empty and yield bytes only when read.
          return moved;
        }
        moved = true;
      } catch (SystemException e) {
        if (moved) {
          throw e;
        }
        if (function == SENDFILE) {
          return false;
        }
        function = SENDFILE;
      }
    }
  }

  private static void throughMemory(int source, int target) {
    byte[] buffer = new byte[BUFFER_BYTES];
    int count = PosixFd.read(source, buffer, 0, buffer.length, -1);
    while (count > 0) {
      int written = 0;
      while (written < count) {
        written += PosixFd.write(target, buffer, written, count - written, -1);
      }
      count = PosixFd.read(source, buffer, 0, buffer.length, -1);
    }
  }
}
