package dev.orrery.runtime.observe;

import java.util.function.ToIntFunction;

/** Spares a table of values the question for the same one again. For one thread. */
final class LatestId<T> {
  private final ToIntFunction<? super T> table;
  private T latest;
  private int id;

  /** {@code table}: gives a value its number, 0 to null. */
  LatestId(ToIntFunction<? super T> table) {
    this.table = table;
  }

  /** The value's number. */
  int of(T value) {
    if (value != latest) {
      id = table.applyAsInt(value);
      latest = value;
    }
    return id;
  }
}
