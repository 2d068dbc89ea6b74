package dev.orrery.runtime.inspect;

import java.util.List;

/** Gets a sample of the stack, on the JS thread. */
@FunctionalInterface
public interface StackListener {
  /**
   * A sample was taken. Must not run JavaScript.
   *
   * @param functions innermost first
   * @param line where the innermost one is, from 1; 0 if it is no JavaScript
   * @param began when taking it began, as {@link System#nanoTime} has it
   */
  void sampled(List<ProfiledFunction> functions, int line, long began);
}
