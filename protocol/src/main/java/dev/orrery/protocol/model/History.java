package dev.orrery.protocol.model;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The latest values, at least as many as asked for. Kept in chunks that views share, so that a view
 * costs the copy of one chunk and a list of chunks, however long the history is.
 */
final class History<T> {
  private static final int CHUNK = 256;

  private final int max;
  private final int chunk;
  private final ArrayDeque<List<T>> full;
  private final List<T> tail;
  private List<T> view;

  History(int max) {
    this.max = max;
    this.chunk = Math.min(CHUNK, max);
    this.full = new ArrayDeque<>();
    this.tail = new ArrayList<>();
  }

  private History(History<T> other) {
    this.max = other.max;
    this.chunk = other.chunk;
    this.full = new ArrayDeque<>(other.full);
    this.tail = new ArrayList<>(other.tail);
    this.view = other.view;
  }

  void add(T value) {
    view = null;
    tail.add(value);
    if (tail.size() == chunk) {
      full.add(List.copyOf(tail));
      tail.clear();
      if ((full.size() - 1) * (long) chunk >= max) {
        full.removeFirst();
      }
    }
  }

  List<T> view() {
    if (view == null) {
      List<List<T>> chunks = new ArrayList<>(full);
      chunks.add(List.copyOf(tail));
      view = new View<>(chunk, full.size() * chunk + tail.size(), chunks);
    }
    return view;
  }

  History<T> copy() {
    return new History<>(this);
  }

  private static final class View<T> extends AbstractList<T> implements RandomAccess {
    private final int chunk;
    private final int size;
    private final List<List<T>> chunks;

    View(int chunk, int size, List<List<T>> chunks) {
      this.chunk = chunk;
      this.size = size;
      this.chunks = chunks;
    }

    @Override
    public T get(int index) {
      return chunks.get(index / chunk).get(index % chunk);
    }

    @Override
    public int size() {
      return size;
    }
  }
}
