package dev.orrery.runtime.os;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;

/** Who this process runs as, and the password and group data bases. */
public final class PosixUser {

  /** A line of the password data base; names are bytes in no particular encoding. */
  public record Account(byte[] name, int uid, int gid, byte[] home, byte[] shell) {}

  private static final int ENTRY_BYTES = 128;
  private static final int TEXT_BYTES = 16 * 1024;

  private static final CFunction GETUID = new CFunction("getuid");
  private static final CFunction GETEUID = new CFunction("geteuid");
  private static final CFunction GETGID = new CFunction("getgid");
  private static final CFunction GETEGID = new CFunction("getegid");
  private static final CFunction SETUID = new CFunction("setuid");
  private static final CFunction SETEUID = new CFunction("seteuid");
  private static final CFunction SETGID = new CFunction("setgid");
  private static final CFunction SETEGID = new CFunction("setegid");
  private static final CFunction GETGROUPS = new CFunction("getgroups");
  private static final CFunction SETGROUPS = new CFunction("setgroups");
  private static final CFunction INITGROUPS = new CFunction("initgroups");
  private static final CFunction GETPWUID = new CFunction("getpwuid_r");
  private static final CFunction GETPWNAM = new CFunction("getpwnam_r");
  private static final CFunction GETGRNAM = new CFunction("getgrnam_r");

  private PosixUser() {}

  public static int getuid() {
    return get(GETUID);
  }

  public static int geteuid() {
    return get(GETEUID);
  }

  public static int getgid() {
    return get(GETGID);
  }

  public static int getegid() {
    return get(GETEGID);
  }

  private static int get(CFunction function) {
    try (Scratch s = Scratch.push()) {
      return (int) function.call(s);
    }
  }

  public static void setuid(int uid) {
    set(SETUID, "setuid", uid);
  }

  public static void seteuid(int uid) {
    set(SETEUID, "seteuid", uid);
  }

  public static void setgid(int gid) {
    set(SETGID, "setgid", gid);
  }

  public static void setegid(int gid) {
    set(SETEGID, "setegid", gid);
  }

  private static void set(CFunction function, String syscall, int id) {
    try (Scratch s = Scratch.push()) {
      function.check(s, syscall, id);
    }
  }

  /** The supplementary groups. */
  public static int[] getgroups() {
    try (Scratch s = Scratch.push()) {
      int count = GETGROUPS.check(s, "getgroups", 0, 0);
      MemorySegment groups = s.allocate(4L * count);
      count = GETGROUPS.check(s, "getgroups", count, groups.address());
      int[] result = new int[count];
      for (int i = 0; i < count; i++) {
        result[i] = Scratch.i32(groups, 4L * i);
      }
      return result;
    }
  }

  public static void setgroups(int... groups) {
    try (Scratch s = Scratch.push()) {
      MemorySegment list = s.allocate(4L * groups.length);
      for (int i = 0; i < groups.length; i++) {
        list.set(JAVA_INT, 4L * i, groups[i]);
      }
      SETGROUPS.check(s, "setgroups", groups.length, list.address());
    }
  }

  /** Sets the supplementary groups to those of user {@code name}, and {@code gid}. */
  public static void initgroups(byte[] name, int gid) {
    try (Scratch s = Scratch.push()) {
      INITGROUPS.check(s, "initgroups", s.cString(name), gid);
    }
  }

  /** The account of a user id, or null when there is none. */
  public static Account accountOf(int uid) {
    try (Scratch s = Scratch.push()) {
      return account(s, GETPWUID, uid);
    }
  }

  /** The account of a user name, or null when there is none. */
  public static Account accountOf(byte[] name) {
    try (Scratch s = Scratch.push()) {
      return account(s, GETPWNAM, s.cString(name));
    }
  }

  private static Account account(Scratch s, CFunction lookup, long key) {
    MemorySegment entry = s.zeroed(ENTRY_BYTES);
    MemorySegment text = lookUp(s, lookup, key, entry, "uv_os_get_passwd");
    if (text == null) {
      return null;
    }
    return new Account(
        textAt(entry, 0, text),
        Scratch.i32(entry, 16),
        Scratch.i32(entry, 20),
        textAt(entry, 32, text),
        textAt(entry, 40, text));
  }

  /** The id of a group name, or -1 when there is none. */
  public static int groupId(byte[] name) {
    try (Scratch s = Scratch.push()) {
      MemorySegment entry = s.zeroed(ENTRY_BYTES);
      MemorySegment text = lookUp(s, GETGRNAM, s.cString(name), entry, "getgrnam_r");
      return text == null ? -1 : Scratch.i32(entry, 16);
    }
  }

  /** Runs a reentrant lookup; the strings' memory, or null when nothing was found. */
  private static MemorySegment lookUp(
      Scratch s, CFunction function, long key, MemorySegment entry, String syscall) {
    MemorySegment text = s.allocate(TEXT_BYTES);
    MemorySegment found = s.zeroed(8);
    int error =
        (int)
            function.call(s, key, entry.address(), text.address(), TEXT_BYTES, found.address(), 0);
    if (error != 0) {
      throw new SystemException(error, syscall);
    }
    return Scratch.i64(found, 0) == 0 ? null : text;
  }

  /** The string a pointer of {@code entry} means; all of them point into {@code text}. */
  private static byte[] textAt(MemorySegment entry, long offset, MemorySegment text) {
    long start = Scratch.i64(entry, offset) - text.address();
    return start < 0 || start >= text.byteSize() ? new byte[0] : Scratch.cBytes(text, start);
  }
}
