package dev.orrery.runtime.inspect;

import java.util.List;

/** Samples of what a program allocates, taken until this is closed. JS thread only. */
public interface Allocations extends AutoCloseable {
  /**
   * An object that was allocated.
   *
   * @param functions those that ran, innermost first
   * @param size of the object in bytes, an estimate
   * @param ordinal how many objects had been allocated by then
   */
  record Sample(List<ProfiledFunction> functions, int size, long ordinal) {}

  /** The samples by their time: of objects that are still there, or of all if that was wanted. */
  List<Sample> samples();

  @Override
  void close();
}
