package dev.orrery.runtime.binding.buffer;

/** Filling and swapping in place. */
final class ByteOps {
  private ByteOps() {}

  /** Repeats {@code pattern}, which is not empty, over {@code length} bytes. */
  static void fill(byte[] target, int offset, int length, byte[] pattern) {
    int filled = Math.min(pattern.length, length);
    System.arraycopy(pattern, 0, target, offset, filled);
    while (filled < length) {
      int chunk = Math.min(filled, length - filled);
      System.arraycopy(target, offset, target, offset + filled, chunk);
      filled += chunk;
    }
  }

  /** Reverses the bytes of each unit of {@code size} bytes. */
  static void swap(byte[] target, int offset, int length, int size) {
    for (int unit = offset; unit + size <= offset + length; unit += size) {
      for (int low = unit, high = unit + size - 1; low < high; low++, high--) {
        byte b = target[low];
        target[low] = target[high];
        target[high] = b;
      }
    }
  }
}
