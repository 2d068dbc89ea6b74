package dev.orrery.runtime.loop;

import java.util.ArrayList;
import java.util.List;

/** The started handles of one of the phases idle, prepare and check. */
final class WatcherList {
  private static final Watcher[] NONE = {};

  private final List<Watcher> started = new ArrayList<>();
  private Watcher[] snapshot = NONE;

  boolean isEmpty() {
    return started.isEmpty();
  }

  /** The one started last runs first, as in libuv. */
  void add(Watcher watcher) {
    started.addFirst(watcher);
    snapshot = null;
  }

  void remove(Watcher watcher) {
    started.remove(watcher);
    snapshot = null;
  }

  /** Runs those started before this call and not stopped since. */
  int run() {
    if (snapshot == null) {
      snapshot = started.toArray(NONE);
    }
    int ran = 0;
    for (Watcher watcher : snapshot) {
      if (watcher.isActive()) {
        ran++;
        watcher.call();
      }
    }
    return ran;
  }
}
