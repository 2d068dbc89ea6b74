package dev.orrery.runtime.os;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One function of the C library, looked up by its first call.
 *
 * <p>All functions share one downcall handle of six {@code long} parameters: on the 64-bit ABIs of
 * Linux every integer and pointer argument travels in a register of its own and a callee ignores
 * the registers it does not know. Linking one shape instead of seventy saves most of the linker's
 * start-up cost (100 ms and more), which is why no function with a floating point parameter is
 * here.
 */
final class CFunction {

  /** Set once by {@link Downcall}, for all runtimes of the JVM alike. */
  private static final AtomicBoolean WARM = new AtomicBoolean();

  /** The linker is started by the first call of any function, not by loading a class. */
  private static final class Downcall {
    static final MethodHandle HANDLE;
    static final SymbolLookup LIBC;

    static {
      Platform.requireLinux();
      Linker linker = Linker.nativeLinker();
      LIBC = linker.defaultLookup();
      HANDLE =
          linker.downcallHandle(
              FunctionDescriptor.of(
                  JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
              Linker.Option.captureCallState("errno"));
      WARM.set(true);
    }
  }

  private final String name;
  private volatile MemorySegment address;

  CFunction(String name) {
    this.name = name;
  }

  /** Starts the linker, so that a later first call does not pay for it. */
  static void warmUp() {
    try (Scratch scratch = Scratch.push()) {
      new CFunction("getpid").call(scratch);
    }
  }

  static boolean isWarm() {
    return WARM.get();
  }

  /** Calls once; the raw register value comes back, errno is in {@code scratch}. */
  long call(Scratch scratch, long a, long b, long c, long d, long e, long f) {
    MemorySegment target = address;
    if (target == null) {
      target =
          Downcall.LIBC
              .find(name)
              .orElseThrow(() -> new UnsupportedOperationException("libc has no " + name));
      address = target;
    }
    try {
      return (long) Downcall.HANDLE.invokeExact(target, scratch.errnoSegment(), a, b, c, d, e, f);
    } catch (RuntimeException | Error problem) {
      throw problem;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  long call(Scratch scratch) {
    return call(scratch, 0, 0, 0, 0, 0, 0);
  }

  long call(Scratch scratch, long a) {
    return call(scratch, a, 0, 0, 0, 0, 0);
  }

  long call(Scratch scratch, long a, long b) {
    return call(scratch, a, b, 0, 0, 0, 0);
  }

  long call(Scratch scratch, long a, long b, long c, long d, long e) {
    return call(scratch, a, b, c, d, e, 0);
  }

  /** For functions returning {@code int}: the upper half of the register is undefined. */
  int callInt(Scratch scratch, long a, long b, long c) {
    return (int) call(scratch, a, b, c, 0, 0, 0);
  }

  /**
   * Calls a function returning {@code int}, again while a signal interrupts it.
   *
   * @throws SystemException naming {@code syscall} when the result is -1
   */
  int check(Scratch scratch, String syscall, long a, long b, long c, long d, long e) {
    int result;
    do {
      result = (int) call(scratch, a, b, c, d, e, 0);
    } while (result == -1 && scratch.errno() == Scratch.EINTR);
    if (result == -1) {
      throw scratch.failure(syscall);
    }
    return result;
  }

  int check(Scratch scratch, String syscall, long a, long b, long c) {
    return check(scratch, syscall, a, b, c, 0, 0);
  }

  int check(Scratch scratch, String syscall, long a, long b) {
    return check(scratch, syscall, a, b, 0, 0, 0);
  }

  int check(Scratch scratch, String syscall, long a) {
    return check(scratch, syscall, a, 0, 0, 0, 0);
  }

  /** The same for functions returning {@code ssize_t} or {@code off_t}. */
  long checkLong(Scratch scratch, String syscall, long a, long b, long c, long d, long e, long f) {
    long result;
    do {
      result = call(scratch, a, b, c, d, e, f);
    } while (result == -1 && scratch.errno() == Scratch.EINTR);
    if (result == -1) {
      throw scratch.failure(syscall);
    }
    return result;
  }

  long checkLong(Scratch scratch, String syscall, long a, long b, long c, long d) {
    return checkLong(scratch, syscall, a, b, c, d, 0, 0);
  }
}
