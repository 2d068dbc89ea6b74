package dev.orrery.protocol.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Immutable values by key in order of arrival, with a view that is copied only after a change. */
final class Table<K, V> {
  private final int max;
  private final LinkedHashMap<K, V> map;
  private List<V> view;

  Table(int max) {
    this.max = max;
    this.map = new LinkedHashMap<>();
  }

  private Table(Table<K, V> other) {
    this.max = other.max;
    this.map = new LinkedHashMap<>(other.map);
    this.view = other.view;
  }

  V get(K key) {
    return map.get(key);
  }

  boolean isEmpty() {
    return map.isEmpty();
  }

  int size() {
    return map.size();
  }

  Iterable<V> values() {
    return map.values();
  }

  /** Returns false, and keeps the value out, if the table is full. */
  boolean put(K key, V value) {
    if (map.size() >= max && !map.containsKey(key)) {
      return false;
    }
    map.put(key, value);
    view = null;
    return true;
  }

  /** Puts the value at the end; the oldest one gives way if the table is full. */
  void putLast(K key, V value) {
    map.remove(key);
    if (map.size() >= max) {
      map.pollFirstEntry();
    }
    map.put(key, value);
    view = null;
  }

  /** Replaces a value if there is one. */
  void update(K key, UnaryOperator<V> change) {
    V value = map.get(key);
    if (value != null) {
      map.put(key, change.apply(value));
      view = null;
    }
  }

  V remove(K key) {
    V removed = map.remove(key);
    if (removed != null) {
      view = null;
    }
    return removed;
  }

  void removeIf(Predicate<? super V> condition) {
    if (map.values().removeIf(condition)) {
      view = null;
    }
  }

  List<V> view() {
    if (view == null) {
      view = List.copyOf(map.values());
    }
    return view;
  }

  Table<K, V> copy() {
    return new Table<>(this);
  }
}
