package dev.orrery.runtime.os;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/**
 * An inotify(7) instance. {@link #read} blocks and belongs to one thread; watches may be added and
 * removed by any thread.
 */
public final class Inotify implements AutoCloseable {

  /**
   * Something happened to a watched file.
   *
   * @param watch what {@link #add} returned
   * @param mask a set of the {@code IN_} constants
   * @param name the entry of a watched directory; null when it is the watched file itself
   */
  public record Event(int watch, int mask, byte[] name) {}

  public static final int IN_MODIFY = 0x2;
  public static final int IN_ATTRIB = 0x4;
  public static final int IN_MOVED_FROM = 0x40;
  public static final int IN_MOVED_TO = 0x80;
  public static final int IN_CREATE = 0x100;
  public static final int IN_DELETE = 0x200;
  public static final int IN_DELETE_SELF = 0x400;
  public static final int IN_MOVE_SELF = 0x800;

  /** The kernel has dropped the watch. */
  public static final int IN_IGNORED = 0x8000;

  private static final int IN_CLOEXEC = 0x80000;
  private static final int HEADER_BYTES = 16;
  private static final int BUFFER_BYTES = 16 * 1024;

  private static final CFunction INIT = new CFunction("inotify_init1");
  private static final CFunction ADD = new CFunction("inotify_add_watch");
  private static final CFunction REMOVE = new CFunction("inotify_rm_watch");
  private static final CFunction READ = new CFunction("read");

  private final int fd;
  private final int[] wake;

  public Inotify() {
    try (Scratch s = Scratch.push()) {
      fd = INIT.check(s, "watch", IN_CLOEXEC);
    }
    wake = PosixPipe.pipe();
  }

  /** Watches a file or directory; the same one again gives the same number. */
  public int add(PosixPath path, int mask) {
    try (Scratch s = Scratch.push()) {
      return ADD.check(s, "watch", fd, s.cString(path.bytes()), mask);
    } catch (SystemException e) {
      throw e.path(path.text());
    }
  }

  /** Ends a watch; one the kernel has ended already is no error. */
  public void remove(int watch) {
    try (Scratch s = Scratch.push()) {
      REMOVE.callInt(s, fd, watch, 0);
    }
  }

  /** Waits for events; null once {@link #stop} was called. */
  public List<Event> read() {
    PollSet set = new PollSet();
    set.add(fd, PollSet.IN);
    int stop = set.add(wake[0], PollSet.IN);
    while (PosixFd.poll(set, -1) == 0) {
      // A signal interrupted the wait.
    }
    if (set.found(stop) != 0) {
      return null;
    }
    try (Scratch s = Scratch.push()) {
      MemorySegment buffer = s.allocate(BUFFER_BYTES);
      long length = READ.checkLong(s, "read", fd, buffer.address(), BUFFER_BYTES, 0);
      return parse(buffer, length);
    }
  }

  private static List<Event> parse(MemorySegment buffer, long length) {
    List<Event> events = new ArrayList<>();
    long at = 0;
    while (at < length) {
      int nameBytes = Scratch.i32(buffer, at + 12);
      byte[] name = nameBytes == 0 ? null : Scratch.cBytes(buffer, at + HEADER_BYTES);
      events.add(new Event(Scratch.i32(buffer, at), Scratch.i32(buffer, at + 4), name));
      at += HEADER_BYTES + nameBytes;
    }
    return events;
  }

  /** Makes {@link #read} return null, now or the next time. */
  public void stop() {
    PosixFd.write(wake[1], new byte[1], 0, 1, -1);
  }

  /** Frees the descriptors; the reading thread does this when it ends. */
  @Override
  public void close() {
    PosixFd.close(fd);
    PosixFd.close(wake[0]);
    PosixFd.close(wake[1]);
  }
}
