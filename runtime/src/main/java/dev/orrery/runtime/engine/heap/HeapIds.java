package dev.orrery.runtime.engine.heap;

import java.util.Map;
import java.util.WeakHashMap;

/** Numbers for objects, which they keep as long as they live; odd, as V8's. */
public final class HeapIds {
  /** Below are those of what is no object. */
  private static final int FIRST = 101;

  private final Map<Object, Integer> ids = new WeakHashMap<>();
  private int next = FIRST;

  public int of(Object object) {
    Integer known = ids.get(object);
    if (known == null) {
      known = fresh();
      ids.put(object, known);
    }
    return known;
  }

  /** For something that will have another one the next time. */
  int fresh() {
    int id = next;
    next += 2;
    return id;
  }

  /** The object of an id; null if there is none any more. */
  public Object find(int id) {
    for (Map.Entry<Object, Integer> entry : ids.entrySet()) {
      if (entry.getValue() == id) {
        return entry.getKey();
      }
    }
    return null;
  }
}
