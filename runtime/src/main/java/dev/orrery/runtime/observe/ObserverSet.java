package dev.orrery.runtime.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The observers of one runtime, seen as one. Loop thread only. */
public final class ObserverSet {
  private final List<RuntimeObserver> observers = new ArrayList<>();

  /** Adds an observer, behind which only those that block are; none is added twice. */
  public void add(RuntimeObserver observer) {
    Objects.requireNonNull(observer);
    if (observer == RuntimeObserver.NOOP || observers.contains(observer)) {
      return;
    }
    int at = observers.size();
    while (!observer.mayBlock() && at > 0 && observers.get(at - 1).mayBlock()) {
      at--;
    }
    observers.add(at, observer);
  }

  public void remove(RuntimeObserver observer) {
    observers.remove(observer);
  }

  /** All of them as one; with none of them, the observer that does nothing. */
  public RuntimeObserver combined() {
    return switch (observers.size()) {
      case 0 -> RuntimeObserver.NOOP;
      case 1 -> observers.getFirst();
      default -> new CompositeObserver(observers);
    };
  }
}
