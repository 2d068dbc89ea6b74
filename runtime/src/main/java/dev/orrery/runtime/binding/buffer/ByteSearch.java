package dev.orrery.runtime.binding.buffer;

/** Buffer's indexOf and lastIndexOf over byte arrays. */
final class ByteSearch {
  private ByteSearch() {}

  /**
   * Finds {@code needle} in {@code length} bytes of the haystack.
   *
   * @param from where to start; negative counts from the end
   * @param unit 2 to match only at even distances (UTF-16), else 1
   * @param ahead false to search backwards
   * @return the index relative to {@code offset}, or -1
   */
  static int find(
      byte[] haystack,
      int offset,
      int length,
      byte[] needle,
      double from,
      int unit,
      boolean ahead) {
    int start = start(length, needle.length, from, ahead);
    if (start < 0 || needle.length == 0) {
      return start;
    }
    int last = length - needle.length;
    if (last < 0 || (unit == 2 && needle.length % 2 != 0)) {
      return -1;
    }
    if (ahead) {
      for (int i = start - start % unit; i <= last; i += unit) {
        if (matches(haystack, offset + i, needle)) {
          return i;
        }
      }
      return -1;
    }
    int first = Math.min(start, last);
    for (int i = first - first % unit; i >= 0; i -= unit) {
      if (matches(haystack, offset + i, needle)) {
        return i;
      }
    }
    return -1;
  }

  private static int start(int length, int needleLength, double from, boolean ahead) {
    if (from < 0) {
      double fromEnd = from + length;
      return fromEnd >= 0 ? (int) fromEnd : ahead || needleLength == 0 ? 0 : -1;
    }
    if (from + needleLength <= length) {
      return (int) from;
    }
    if (needleLength == 0) {
      return length;
    }
    return ahead ? -1 : length - 1;
  }

  private static boolean matches(byte[] haystack, int at, byte[] needle) {
    for (int i = 0; i < needle.length; i++) {
      if (haystack[at + i] != needle[i]) {
        return false;
      }
    }
    return true;
  }
}
