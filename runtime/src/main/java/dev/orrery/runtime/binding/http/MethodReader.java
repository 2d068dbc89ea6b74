package dev.orrery.runtime.binding.http;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Recognises a request method byte by byte: the sorted names that still fit what was read form a
 * range, which every byte narrows.
 */
final class MethodReader {

  private static final int[] BY_NAME =
      IntStream.range(0, HttpMethod.ALL.size())
          .boxed()
          .sorted(Comparator.comparing(HttpMethod.ALL::get))
          .mapToInt(Integer::intValue)
          .toArray();

  private int low;
  private int high;
  private int length;

  void start() {
    low = 0;
    high = BY_NAME.length - 1;
    length = 0;
  }

  /** Takes one byte; false if no method goes on like this (then nothing has changed). */
  boolean take(int c) {
    int from = low;
    int to = high;
    while (from <= to && at(from) < c) {
      from++;
    }
    while (from <= to && at(to) > c) {
      to--;
    }
    if (from > to) {
      return false;
    }
    low = from;
    high = to;
    length++;
    return true;
  }

  /** The number of the method read so far, or -1 if it is only the beginning of one. */
  int method() {
    int shortest = BY_NAME[low];
    return HttpMethod.ALL.get(shortest).length() == length ? shortest : -1;
  }

  private int at(int index) {
    String name = HttpMethod.ALL.get(BY_NAME[index]);
    return length < name.length() ? name.charAt(length) : -1;
  }
}
