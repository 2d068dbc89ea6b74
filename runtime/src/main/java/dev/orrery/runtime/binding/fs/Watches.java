package dev.orrery.runtime.binding.fs;

import dev.orrery.runtime.engine.Environment;
import dev.orrery.runtime.os.Inotify;
import dev.orrery.runtime.os.PosixPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment's file watches: one inotify instance with a thread that waits for it and posts
 * events to the loop. All methods belong to the loop thread.
 */
final class Watches implements AutoCloseable {
  private static final int INTERESTING =
      Inotify.IN_ATTRIB
          | Inotify.IN_CREATE
          | Inotify.IN_MODIFY
          | Inotify.IN_DELETE
          | Inotify.IN_DELETE_SELF
          | Inotify.IN_MOVE_SELF
          | Inotify.IN_MOVED_FROM
          | Inotify.IN_MOVED_TO;

  /** Hears what happens to a watched path, on the loop thread. */
  interface Listener {
    void changed(Inotify.Event event);
  }

  private final Environment env;
  private final Inotify inotify = new Inotify();
  private final Map<Integer, List<Listener>> listeners = new HashMap<>();

  private Watches(Environment env) {
    this.env = env;
    Thread.ofPlatform().daemon().name("orrery-inotify").start(this::read);
  }

  static Watches of(Environment env) {
    return env.attachment(Watches.class, Watches::new);
  }

  /** Watches a path, which several listeners may do. */
  int add(PosixPath path, Listener listener) {
    int watch = inotify.add(path, INTERESTING);
    listeners.computeIfAbsent(watch, _ -> new ArrayList<>()).add(listener);
    return watch;
  }

  void remove(int watch, Listener listener) {
    List<Listener> ofWatch = listeners.get(watch);
    if (ofWatch != null && ofWatch.remove(listener) && ofWatch.isEmpty()) {
      listeners.remove(watch);
      inotify.remove(watch);
    }
  }

  private void read() {
    try (inotify) {
      for (List<Inotify.Event> events = inotify.read(); events != null; events = inotify.read()) {
        for (Inotify.Event event : events) {
          env.loop().post(() -> deliver(event));
        }
      }
    }
  }

  private void deliver(Inotify.Event event) {
    if ((event.mask() & Inotify.IN_IGNORED) != 0) {
      return;
    }
    // A listener may close itself or others while it is called.
    for (Listener listener : List.copyOf(listeners.getOrDefault(event.watch(), List.of()))) {
      if (listeners.getOrDefault(event.watch(), List.of()).contains(listener)) {
        listener.changed(event);
      }
    }
  }

  @Override
  public void close() {
    inotify.stop();
  }
}
