package dev.orrery.gui.state.timeline;

import java.util.Arrays;

/** From numbers above 0 to numbers, without objects. For one thread. */
final class LongMap {
  static final long NONE = -1;

  private long[] keys = new long[64];
  private long[] values = new long[64];
  private int size;

  long get(long key) {
    for (int i = slot(key); keys[i] != 0; i = next(i)) {
      if (keys[i] == key) {
        return values[i];
      }
    }
    return NONE;
  }

  void put(long key, long value) {
    if (key <= 0) {
      return;
    }
    int i = slot(key);
    while (keys[i] != 0 && keys[i] != key) {
      i = next(i);
    }
    if (keys[i] == 0 && ++size > keys.length / 2) {
      size--;
      grow();
      put(key, value);
      return;
    }
    keys[i] = key;
    values[i] = value;
  }

  /** Returns what was there, or {@link #NONE}. */
  long remove(long key) {
    int i = slot(key);
    while (keys[i] != key) {
      if (keys[i] == 0) {
        return NONE;
      }
      i = next(i);
    }
    long found = values[i];
    size--;
    // What was put further on for this one moves up, so that no gap ends a search.
    int gap = i;
    for (int j = next(gap); keys[j] != 0; j = next(j)) {
      int home = slot(keys[j]);
      if (((j - home) & (keys.length - 1)) >= ((j - gap) & (keys.length - 1))) {
        keys[gap] = keys[j];
        values[gap] = values[j];
        gap = j;
      }
    }
    keys[gap] = 0;
    return found;
  }

  int size() {
    return size;
  }

  void clear() {
    Arrays.fill(keys, 0);
    size = 0;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (keys.length - 1);
  }

  private int next(int i) {
    return (i + 1) & (keys.length - 1);
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new long[oldKeys.length * 2];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }
}
