package dev.orrery.gui.state.graph;

import java.util.Arrays;
import java.util.List;

/** What was made, with rising ids; the oldest are forgotten. For one thread at a time. */
final class Columns {
  private static final int MAX = 1 << 19;

  private long[] ids = new long[1024];
  private int[] groups = new int[1024];
  private int[] anchors = new int[1024];
  private long[] records = new long[1024];
  private long[] scheduledBy = new long[1024];
  private long[] resolvedBy = new long[1024];
  private long[] waitsFor = new long[1024];
  private int size;

  /** The latest id, 0 if there is none. */
  long last() {
    return size == 0 ? 0 : ids[size - 1];
  }

  /** {@code id}: greater than {@link #last}. */
  void add(long id, int group, int anchor, long record, long by) {
    if (size == MAX) {
      forget(MAX / 4);
    }
    if (size == ids.length) {
      grow(size * 2);
    }
    ids[size] = id;
    groups[size] = group;
    anchors[size] = anchor;
    records[size] = record;
    scheduledBy[size] = by;
    resolvedBy[size] = 0;
    waitsFor[size] = 0;
    size++;
  }

  private void grow(int room) {
    ids = Arrays.copyOf(ids, room);
    groups = Arrays.copyOf(groups, room);
    anchors = Arrays.copyOf(anchors, room);
    records = Arrays.copyOf(records, room);
    scheduledBy = Arrays.copyOf(scheduledBy, room);
    resolvedBy = Arrays.copyOf(resolvedBy, room);
    waitsFor = Arrays.copyOf(waitsFor, room);
  }

  private void forget(int count) {
    size -= count;
    System.arraycopy(ids, count, ids, 0, size);
    System.arraycopy(groups, count, groups, 0, size);
    System.arraycopy(anchors, count, anchors, 0, size);
    System.arraycopy(records, count, records, 0, size);
    System.arraycopy(scheduledBy, count, scheduledBy, 0, size);
    System.arraycopy(resolvedBy, count, resolvedBy, 0, size);
    System.arraycopy(waitsFor, count, waitsFor, 0, size);
  }

  /** Below 0 if it is not known. */
  int at(long id) {
    return Arrays.binarySearch(ids, 0, size, id);
  }

  void resolved(int at, long by) {
    resolvedBy[at] = by;
  }

  void waits(int at, long parent) {
    waitsFor[at] = parent;
  }

  Made row(int at) {
    return new Made(
        ids[at],
        groups[at],
        anchors[at],
        records[at],
        scheduledBy[at],
        resolvedBy[at],
        waitsFor[at]);
  }

  /** Adds those that were made or settled in a callback of one, or wait for it; the first ones. */
  void children(long id, int max, List<Made> found) {
    for (int i = 0; i < size && found.size() < max; i++) {
      if (scheduledBy[i] == id || resolvedBy[i] == id || waitsFor[i] == id) {
        found.add(row(i));
      }
    }
  }
}
