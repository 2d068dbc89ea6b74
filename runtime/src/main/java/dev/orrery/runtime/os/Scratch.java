package dev.orrery.runtime.os;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * Native memory of one thread for the arguments and results of C calls, used as a stack: {@link
 * #push()} opens a frame, closing it gives its memory back. Larger requests get memory of their own
 * that lives as long as the frame. Frames may nest but must be closed on the thread that opened
 * them, innermost first.
 */
final class Scratch implements AutoCloseable {
  static final int EINTR = 4;

  private static final int BLOCK_BYTES = 96 * 1024;
  private static final ThreadLocal<Stack> STACK = ThreadLocal.withInitial(Stack::new);

  private static final class Stack {
    final MemorySegment errno = Arena.ofAuto().allocate(8);
    final MemorySegment block = Arena.ofAuto().allocate(BLOCK_BYTES, 16);
    int top;
  }

  private final Stack stack;
  private final int base;
  private Arena overflow;

  private Scratch(Stack stack) {
    this.stack = stack;
    this.base = stack.top;
  }

  static Scratch push() {
    return new Scratch(STACK.get());
  }

  @Override
  public void close() {
    stack.top = base;
    if (overflow != null) {
      overflow.close();
    }
  }

  MemorySegment errnoSegment() {
    return stack.errno;
  }

  int errno() {
    return stack.errno.get(JAVA_INT, 0);
  }

  SystemException failure(String syscall) {
    return new SystemException(errno(), syscall);
  }

  /** Uninitialised memory, 16-byte aligned, valid until this frame is closed. */
  MemorySegment allocate(long bytes) {
    long rounded = (Math.max(bytes, 1) + 15) & ~15L;
    if (rounded <= BLOCK_BYTES - stack.top) {
      MemorySegment segment = stack.block.asSlice(stack.top, bytes);
      stack.top += (int) rounded;
      return segment;
    }
    if (overflow == null) {
      overflow = Arena.ofConfined();
    }
    return overflow.allocate(Math.max(bytes, 1), 16);
  }

  /** Zeroed memory. */
  MemorySegment zeroed(long bytes) {
    return allocate(bytes).fill((byte) 0);
  }

  /** A C string: the bytes and a terminating zero. */
  long cString(byte[] bytes) {
    MemorySegment segment = allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, segment, JAVA_BYTE, 0, bytes.length);
    segment.set(JAVA_BYTE, bytes.length, (byte) 0);
    return segment.address();
  }

  long cString(String text) {
    return cString(text.getBytes(StandardCharsets.UTF_8));
  }

  MemorySegment copyOf(byte[] bytes, int offset, int length) {
    MemorySegment segment = allocate(length);
    MemorySegment.copy(bytes, offset, segment, JAVA_BYTE, 0, length);
    return segment;
  }

  /** A null-terminated array of C strings, as argv and envp. */
  long cStrings(Iterable<byte[]> strings, int count) {
    MemorySegment array = allocate(8L * (count + 1));
    int i = 0;
    for (byte[] string : strings) {
      array.set(JAVA_LONG, 8L * i++, cString(string));
    }
    array.set(JAVA_LONG, 8L * i, 0);
    return array.address();
  }

  static byte[] bytes(MemorySegment segment, long offset, int length) {
    byte[] result = new byte[length];
    MemorySegment.copy(segment, JAVA_BYTE, offset, result, 0, length);
    return result;
  }

  /**
   * The bytes of a C string that starts at {@code offset} and ends at its zero or the segment's
   * end.
   */
  static byte[] cBytes(MemorySegment segment, long offset) {
    long end = offset;
    while (end < segment.byteSize() && segment.get(JAVA_BYTE, end) != 0) {
      end++;
    }
    return bytes(segment, offset, (int) (end - offset));
  }

  static int u16(MemorySegment segment, long offset) {
    return Short.toUnsignedInt(segment.get(JAVA_SHORT, offset));
  }

  static int i32(MemorySegment segment, long offset) {
    return segment.get(JAVA_INT, offset);
  }

  static long u32(MemorySegment segment, long offset) {
    return Integer.toUnsignedLong(segment.get(JAVA_INT, offset));
  }

  static long i64(MemorySegment segment, long offset) {
    return segment.get(JAVA_LONG, offset);
  }
}
