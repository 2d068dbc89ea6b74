package dev.orrery.runtime.os;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/**
 * SIGQUIT, which Ctrl-\ sends. The JVM keeps it for its thread dumps: its own interface for handlers
 * refuses it, its threads cannot be entered from a signal handler, and it unblocks the signal in a
 * thread of its own, so that no descriptor can receive it. What is left is a handler that the system
 * calls directly: six instructions that write a byte to a pipe, on whose other end a thread waits.
 */
public final class QuitSignal {
  private static final int SIGQUIT = 3;
  private static final int PAGE = 4096;
  private static final int READ_WRITE = 3;
  private static final int READ_EXECUTE = 5;
  private static final int PRIVATE_ANONYMOUS = 0x22;
  private static final int SA_RESTART = 0x1000_0000;
  private static final int SA_ONSTACK = 0x0800_0000;
  private static final int SIGACTION_BYTES = 152;
  private static final int SIGACTION_FLAGS = 136;

  private static final CFunction MMAP = new CFunction("mmap");
  private static final CFunction MPROTECT = new CFunction("mprotect");
  private static final CFunction SIGACTION = new CFunction("sigaction");

  /**
   * {@code write(fd, address of this code, 1); return}, by system call, which leaves errno alone. The
   * descriptor goes where 0 stands after the first byte.
   */
  private static final int[] HANDLER = {
    0xbf,
    0,
    0,
    0,
    0, // mov edi, fd
    0x48,
    0x8d,
    0x35,
    0xf4,
    0xff,
    0xff,
    0xff, // lea rsi, [rip - 12]
    0xba,
    1,
    0,
    0,
    0, // mov edx, 1
    0xb8,
    1,
    0,
    0,
    0, // mov eax, SYS_write
    0x0f,
    0x05, // syscall
    0xc3 // ret
  };

  private QuitSignal() {}

  /** Whether this machine is one that the handler is written for. */
  public static boolean isSupported() {
    return Platform.LINUX && "amd64".equals(System.getProperty("os.arch"));
  }

  /**
   * Calls {@code action} at every SIGQUIT instead of the JVM's thread dump, on a daemon thread of its
   * own. For the process's lifetime, so to be called once.
   *
   * @throws SystemException if the system does not let code be made, as hardened ones do not
   */
  public static void handle(Runnable action) {
    int[] pipe = PosixPipe.pipe();
    install(code(pipe[1]));
    Thread thread = new Thread(() -> wait(pipe[0], action), "orrery-quit");
    thread.setDaemon(true);
    thread.start();
  }

  private static void wait(int fd, Runnable action) {
    byte[] one = new byte[1];
    while (PosixFd.read(fd, one, 0, 1, -1) == 1) {
      action.run();
    }
  }

  /** Never unmapped: a signal may come at any time. */
  private static long code(int fd) {
    try (Scratch s = Scratch.push()) {
      long address = MMAP.checkLong(s, "mmap", 0, PAGE, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0);
      MemorySegment page = MemorySegment.ofAddress(address).reinterpret(PAGE);
      for (int i = 0; i < HANDLER.length; i++) {
        page.set(JAVA_BYTE, i, (byte) HANDLER[i]);
      }
      page.set(JAVA_INT.withByteAlignment(1), 1, fd);
      MPROTECT.check(s, "mprotect", address, PAGE, READ_EXECUTE);
      return address;
    }
  }

  private static void install(long handler) {
    try (Scratch s = Scratch.push()) {
      MemorySegment action = s.zeroed(SIGACTION_BYTES);
      action.set(JAVA_LONG, 0, handler);
      action.set(JAVA_INT, SIGACTION_FLAGS, SA_RESTART | SA_ONSTACK);
      SIGACTION.check(s, "sigaction", SIGQUIT, action.address(), 0);
    }
  }
}
