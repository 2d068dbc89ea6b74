package dev.orrery.runtime.inspect;

import com.oracle.truffle.api.source.Source;
import java.util.List;

/** Counts how often each part of the program runs, until it is closed. JS thread only. */
public interface Coverage extends AutoCloseable {
  /**
   * A part of a script; what is inside another one has a count of its own.
   *
   * @param start in characters
   * @param end exclusive
   */
  record Range(int start, int end, long count) {}

  /**
   * A function: its own range first, then those that ran more or less often.
   *
   * @param hasBlocks whether parts were counted, which is so if it ran
   */
  record Function(String name, List<Range> ranges, boolean hasBlocks) {}

  /** A script's functions by their position; the script itself is the first. */
  record Script(Source source, List<Function> functions) {}

  /** What has been counted since the last reset. */
  List<Script> take();

  /** Counts from zero again. */
  void reset();

  @Override
  void close();
}
